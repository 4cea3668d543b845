/**
 * Most valuable set of non-overlapping requests on one machine, with the fewest jobs among the best.
 *
 * @param {[start: number, end: number, value: number][]} requests whole numbers, start < end, value >= 1
 * @param {number} pause 0 or more, between two jobs
 * @returns {[value: number, jobs: number]} [0, 0] without requests
 */
function best_bookings(requests, pause) {
  throw new Error('not implemented')
}
