function largest_gap(first: number[], second: number[]): [gap: number, x: number | null] | null {
  if (first.length === 0 || second.length === 0) return null
  const a = first.toSorted((x, y) => x - y)
  const b = second.toSorted((x, y) => x - y)
  let [i, j, best] = [0, 0, 0]
  let place: number | null = null
  while (i < a.length || j < b.length) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity)
    while (i < a.length && a[i] === value) i += 1
    while (j < b.length && b[j] === value) j += 1
    const gap = Math.abs(i / a.length - j / b.length)
    if (gap > best) [best, place] = [gap, value]
  }
  return [best, place]
}
