function slowest_stage(costs, stages) {
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
  let low = costs.reduce((largest, cost) => Math.max(largest, cost), 0)
  let high = costs.reduce((sum, cost) => sum + cost, 0)
  for (let round = 0; low < high && round < 100; round += 1) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}
