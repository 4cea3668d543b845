/** Number of pairs of ascending values that are at most `limit` apart. */
function pairsWithin(ordered: Float64Array, limit: number): number {
  let found = 0
  let left = 0
  for (let right = 0; right < ordered.length; right += 1) {
    while (ordered[right] - ordered[left] > limit) left += 1
    found += right - left
  }
  return found
}

function kth_gap(values: number[], k: number): number | null {
  const count = values.length
  if (k < 1 || k > (count * (count - 1)) / 2) return null
  const ordered = Float64Array.from(values).sort()
  let low = 0
  let high = ordered[count - 1] - ordered[0]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (pairsWithin(ordered, middle) >= k) high = middle
    else low = middle + 1
  }
  return low
}
