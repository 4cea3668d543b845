function slowest_stage(costs, stages) {
  /** Whether filling each group up to the limit needs no more than `stages` groups. */
  function fits(limit) {
    let used = 1
    let load = 0
    for (const cost of costs) {
      load += cost
      if (load > limit) {
        used += 1
        if (used > stages) return false
        load = cost
      }
    }
    return true
  }

  let low = 0
  let high = 0
  for (const cost of costs) {
    low = Math.max(low, cost)
    high += cost
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2) // sums exceed 32 bits: no shift
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}
