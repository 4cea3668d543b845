/**
 * k-th smallest absolute difference over all pairs of positions, k counted from 1.
 *
 * @param values whole numbers
 * @returns null when k is below 1 or above the number of pairs
 */
function kth_gap(values: number[], k: number): number | null {
  throw new Error('not implemented')
}
