type Name = string | number

/**
 * Smoothed rate of positive labels per category, computed from the rows of other folds only.
 *
 * @param categories one entry per row, as are `labels` (0 or 1) and `folds`
 * @param prior_weight 0 or more
 * @returns one number per row, or null for a row when there are no rows in other folds
 */
function encode_out_of_fold(categories: Name[], labels: number[], folds: Name[], prior_weight: number): (number | null)[] {
  throw new Error('not implemented')
}
