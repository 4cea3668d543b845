/**
 * Expected calibration error with equal-size bins; equal scores stay in one bin.
 *
 * @param {number[]} scores probabilities of label 1
 * @param {number[]} labels 0 or 1
 * @param {number} bins 1 or more
 * @returns {number | null} null without rows
 */
function calibration_error(scores, labels, bins) {
  throw new Error('not implemented')
}
