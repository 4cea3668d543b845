function countBelow(ends: number[], limit: number, count: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}

function best_bookings(requests: [start: number, end: number, value: number][], pause: number): [value: number, jobs: number] {
  const ordered = requests.toSorted((a, b) => a[1] - b[1])
  const ends = ordered.map(([, end]) => end)
  const values = [0]
  const jobs = [0]
  ordered.forEach(([start, , value], index) => {
    const compatible = countBelow(ends, start - pause, index)
    const total = values[compatible] + value
    const count = jobs[compatible] + 1
    const isBetter = total > values[index] || (total === values[index] && count < jobs[index])
    values.push(isBetter ? total : values[index])
    jobs.push(isBetter ? count : jobs[index])
  })
  return [values[requests.length], jobs[requests.length]]
}
