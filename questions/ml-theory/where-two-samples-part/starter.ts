/**
 * Two-sample Kolmogorov-Smirnov statistic and the smallest value at which it is reached.
 *
 * @param first numbers in any order, as is `second`
 * @returns `[gap, x]`; `[0, null]` if the gap is 0 everywhere; null if one of the samples is empty
 */
function largest_gap(first: number[], second: number[]): [gap: number, x: number | null] | null {
  throw new Error('not implemented')
}
