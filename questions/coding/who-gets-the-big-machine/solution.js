/** Number of ascending `ends` that are at most `limit`, looking at the first `count` only. */
function countUpTo(ends, limit, count) {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle] <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function best_bookings(requests, pause) {
  const ordered = requests.toSorted((a, b) => a[1] - b[1])
  const ends = ordered.map(([, end]) => end)
  const best = [{ value: 0, jobs: 0 }] // best[i]: among the first i requests
  ordered.forEach(([start, , value], index) => {
    const before = best[countUpTo(ends, start - pause, index)]
    const taken = { value: before.value + value, jobs: before.jobs + 1 }
    const left = best[index]
    const isBetter = taken.value > left.value || (taken.value === left.value && taken.jobs < left.jobs)
    best.push(isBetter ? taken : left)
  })
  const { value, jobs } = best[requests.length]
  return [value, jobs]
}
