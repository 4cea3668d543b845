function quantile(ordered: number[], share: number): number {
  const place = share * (ordered.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, ordered.length - 1)
  return ordered[below] + (place - below) * (ordered[above] - ordered[below])
}

function ratio_interval(clicks: number[], views: number[], draws: number[][], level: number): [low: number, high: number] | null {
  const total = (of: number[], draw: number[]): number => [...new Set(draw)].reduce((sum, user) => sum + of[user], 0)
  const estimates = draws
    .filter((draw) => total(views, draw) > 0)
    .map((draw) => total(clicks, draw) / total(views, draw))
    .sort((a, b) => a - b)
  if (estimates.length === 0) return null
  const tail = (1 - level) / 2
  return [quantile(estimates, tail), quantile(estimates, 1 - tail)]
}
