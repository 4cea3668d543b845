/**
 * k-th smallest absolute difference over all pairs of positions, k counted from 1.
 *
 * @param {number[]} values whole numbers
 * @param {number} k
 * @returns {number | null} null when k is below 1 or above the number of pairs
 */
function kth_gap(values, k) {
  throw new Error('not implemented')
}
