function longest_calm(values: number[], spread: number): [start: number, length: number] {
  let best: [number, number] = [0, 0]
  let start = 0
  let high = -Infinity
  let low = Infinity
  for (const [end, value] of values.entries()) {
    high = Math.max(high, value)
    low = Math.min(low, value)
    if (high - low > spread) [start, high, low] = [end, value, value]
    if (end - start + 1 > best[1]) best = [start, end - start + 1]
  }
  return best
}
