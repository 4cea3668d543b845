function largest_gap(first: number[], second: number[]): [gap: number, x: number | null] | null {
  if (first.length === 0 || second.length === 0) return null
  const a = Float64Array.from(first).sort()
  const b = Float64Array.from(second).sort()
  let [i, j] = [0, 0]
  let best = 0 // in units of 1 / (a.length * b.length): whole numbers compare exactly
  let place: number | null = null
  while (i < a.length || j < b.length) {
    const value = j === b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j]
    while (i < a.length && a[i] === value) i += 1
    while (j < b.length && b[j] === value) j += 1
    const gap = Math.abs(i * b.length - j * a.length)
    if (gap > best) {
      best = gap
      place = value
    }
  }
  return [best / (a.length * b.length), place]
}
