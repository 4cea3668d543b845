/**
 * One head of scaled dot-product self-attention, in plain arrays.
 *
 * @param {number[][]} x one row for each position (may be no row)
 * @param {number[][]} w_q matrix as a list of rows, multiplied from the right, as are `w_k` and `w_v`
 * @param {number[][]} w_k
 * @param {number[][]} w_v
 * @param {boolean} causal when true, position i sees only positions 0 .. i
 * @param {boolean[]} padding one for each position; a position marked true is seen by nobody
 * @returns {number[][]} one output row for each position; zeros for a position that sees nothing
 */
function attend(x, w_q, w_k, w_v, causal, padding) {
  throw new Error('not implemented')
}
