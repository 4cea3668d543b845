function best_bookings(requests, pause) {
  let [value, jobs, free] = [0, 0, -Infinity]
  for (const [start, end, worth] of requests.toSorted((a, b) => a[1] - b[1])) {
    if (start < free) continue
    value += worth
    jobs += 1
    free = end + pause
  }
  return [value, jobs]
}
