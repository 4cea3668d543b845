/**
 * Direction of greatest variance by power iteration, without building the covariance matrix.
 *
 * Sign: the first component with absolute value above 1e-9 is positive.
 *
 * @param rows equally long lists of numbers
 * @param start vector of length one, one entry per column
 * @param steps 1 or more
 * @returns direction of length one and the share of the variance along it, or null when there are no rows,
 *   nothing varies, or the vector vanishes (length below 1e-12)
 */
function leading_direction(rows: number[][], start: number[], steps: number): { direction: number[]; share: number } | null {
  throw new Error('not implemented')
}
