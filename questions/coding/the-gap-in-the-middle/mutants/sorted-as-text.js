function kth_gap(values, k) {
  const ordered = [...values].sort()
  const count = ordered.length
  if (k < 1 || k > (count * (count - 1)) / 2) return null
  function pairsWithin(limit) {
    let found = 0
    let left = 0
    for (let right = 0; right < count; right += 1) {
      while (ordered[right] - ordered[left] > limit) left += 1
      found += right - left
    }
    return found
  }
  let low = 0
  let high = ordered[count - 1] - ordered[0]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (pairsWithin(middle) >= k) high = middle
    else low = middle + 1
  }
  return low
}
