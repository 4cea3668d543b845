function weighted_sample(weights: number[], draws: number[], k: number): number[] {
  return weights
    .map((weight, position) => ({ weight, position, key: draws[position] ** (1 / weight) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.key - a.key || a.position - b.position)
    .slice(0, k)
    .map(({ position }) => position)
    .sort((a, b) => a - b)
}
