/**
 * Order in which one worker trains trials by asynchronous successive halving.
 *
 * @param {number[][]} losses losses[t][r]: loss of trial t after budgets[r] epochs
 * @param {number[]} budgets ascending
 * @param {number} keep_one_in at least 2
 * @returns {[trial: number, budget: number][]} the jobs in order
 */
function schedule(losses, budgets, keep_one_in) {
  throw new Error('not implemented')
}
