/**
 * Mean squared error of k-nearest-neighbour regression with k chosen inside each outer fold.
 *
 * Row i is in outer fold i % outer; of the rows outside, renumbered from 0, row j is in inner fold j % inner.
 *
 * @param xs one number per row, as are `ys`
 * @param outer number of folds, at least 2, as is `inner`
 * @param choices candidate values of k
 * @returns the error and the k of outer fold 0, 1, …
 */
function nested_score(xs: number[], ys: number[], outer: number, inner: number, choices: number[]): { error: number; chosen: number[] } {
  throw new Error('not implemented')
}
