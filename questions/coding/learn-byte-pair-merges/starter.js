/**
 * Learn byte-pair merges.
 *
 * @param {number[][]} words lists of byte ids (0-255)
 * @param {number[]} counts how often each word occurs, 1 or more
 * @param {number} rounds most merges to learn, 0 or more
 * @returns {{merges: [left: number, right: number][], length: number}} the merges in order and the total number of tokens of the corpus afterwards
 */
function learn_merges(words, counts, rounds) {
  throw new Error('not implemented')
}
