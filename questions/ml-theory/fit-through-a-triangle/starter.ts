/**
 * Least squares with a squared penalty on the weights (not on the intercept), through a Cholesky factor.
 *
 * @param rows equally long lists of numbers
 * @param targets one number per row
 * @param penalty 0 or more
 * @returns null when a pivot is not above 1e-10 times the diagonal entry of its column
 */
function ridge_fit(rows: number[][], targets: number[], penalty: number): { intercept: number; weights: number[] } | null {
  throw new Error('not implemented')
}
