/**
 * Exact two-sided p-value of the sum of whole-number differences under random signs.
 *
 * @param {number[]} differences
 * @returns {number} share of the 2**n sign patterns with |sum| >= |observed sum|; 1 for an empty list
 */
function sign_flip_p_value(differences) {
  throw new Error('not implemented')
}
