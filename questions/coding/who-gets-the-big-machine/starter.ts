/**
 * Most valuable set of non-overlapping requests on one machine, with the fewest jobs among the best.
 *
 * @param requests `[start, end, value]`, whole numbers, start < end, value >= 1
 * @param pause 0 or more, between two jobs
 * @returns `[total value, number of jobs]`; `[0, 0]` without requests
 */
function best_bookings(requests: [start: number, end: number, value: number][], pause: number): [value: number, jobs: number] {
  throw new Error('not implemented')
}
