/**
 * Weights of respondents by raking (iterative proportional fitting). Every weight starts at 1.
 *
 * @param {string[][]} people one list of categories per respondent
 * @param {Record<string, number>[]} targets for each variable: category to population share
 * @param {number} rounds 0 or more
 * @returns {number[] | null} one weight per respondent, or null when it cannot be done
 */
function rake(people, targets, rounds) {
  throw new Error('not implemented')
}
