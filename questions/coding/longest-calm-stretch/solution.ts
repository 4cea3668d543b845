function longest_calm(values: number[], spread: number): [start: number, length: number] {
  // Positions, each list with a first entry that counts; values fall in highs and rise in lows.
  const highs: number[] = []
  const lows: number[] = []
  let firstHigh = 0
  let firstLow = 0
  let start = 0
  let best: [number, number] = [0, 0]
  for (let end = 0; end < values.length; end += 1) {
    const value = values[end]
    while (highs.length > firstHigh && values[highs[highs.length - 1]] <= value) highs.pop()
    highs.push(end)
    while (lows.length > firstLow && values[lows[lows.length - 1]] >= value) lows.pop()
    lows.push(end)
    while (values[highs[firstHigh]] - values[lows[firstLow]] > spread) {
      start += 1
      if (highs[firstHigh] < start) firstHigh += 1
      if (lows[firstLow] < start) firstLow += 1
    }
    if (end - start + 1 > best[1]) best = [start, end - start + 1]
  }
  return best
}
