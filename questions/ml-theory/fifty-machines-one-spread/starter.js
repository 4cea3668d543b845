/**
 * Merge summaries of separate groups of values into one of the same form.
 *
 * Count 0 comes with null for mean and variance, count 1 with null for the variance; the result follows the same rules.
 *
 * @param {[count: number, mean: number | null, variance: number | null][]} parts with the sample variance
 * @returns {[count: number, mean: number | null, variance: number | null]}
 */
function merge_summaries(parts) {
  throw new Error('not implemented')
}
