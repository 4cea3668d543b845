/**
 * Naive Bayes class probabilities for one row of categories with blanks.
 *
 * @param {(string | number | null)[][]} rows training rows, equally long, null where blank
 * @param {string[]} labels one for each training row
 * @param {number} smoothing above 0
 * @param {(string | number | null)[]} row
 * @returns {Record<string, number> | null} probability of each class, or null without training rows
 */
function class_shares(rows, labels, smoothing, row) {
  throw new Error('not implemented')
}
