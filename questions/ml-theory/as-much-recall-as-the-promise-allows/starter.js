/**
 * Threshold with the largest recall among those whose precision is at least wanted / of.
 *
 * An alarm is a score >= threshold. For equal recall the higher precision wins.
 *
 * @param {number[]} scores
 * @param {number[]} labels 0 or 1
 * @param {number} wanted whole number, 0 <= wanted <= of
 * @param {number} of whole number, at least 1
 * @returns {{threshold: number, precision: number, recall: number} | null}
 */
function best_threshold(scores, labels, wanted, of) {
  throw new Error('not implemented')
}
