/**
 * Standardise the columns of rows with the means and standard deviations (divisor n) of train.
 *
 * A column that does not vary in train becomes 0.
 *
 * @param {number[][]} train at least one row
 * @param {number[][]} rows may be empty
 * @returns {number[][]} a new list of lists
 */
function scale_columns(train, rows) {
  throw new Error('not implemented')
}
