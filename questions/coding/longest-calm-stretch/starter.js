/**
 * Longest run of neighbouring values whose maximum and minimum differ by at most `spread`.
 *
 * @param {number[]} values may be empty
 * @param {number} spread 0 or more
 * @returns {[start: number, length: number]} the longest run, counted from 0, the earliest when several are equally long; [0, 0] for no values
 */
function longest_calm(values, spread) {
  throw new Error('not implemented')
}
