function longest_calm(values, spread) {
  let start = 0
  let best = [0, 0]
  for (let end = 0; end < values.length; end += 1) {
    for (;;) {
      const run = values.slice(start, end + 1)
      const high = run.reduce((a, b) => Math.max(a, b))
      const low = run.reduce((a, b) => Math.min(a, b))
      if (high - low <= spread) break
      start += 1
    }
    if (end - start + 1 > best[1]) best = [start, end - start + 1]
  }
  return best
}
