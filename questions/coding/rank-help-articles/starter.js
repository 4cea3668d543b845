/**
 * Rank documents for a query by tf-idf.
 *
 * @param {string[]} documents
 * @param {string} query
 * @param {number} top most results wanted, 0 or more
 * @returns {[index: number, score: number][]} best first, equal scores by smaller index, only scores above 0
 */
function rank(documents, query, top) {
  throw new Error('not implemented')
}
