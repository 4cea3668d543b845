/**
 * Loss and gradient of L2-regularised logistic regression.
 *
 * The data part is a mean over the rows (0 when there are none).
 *
 * @param {number[][]} rows feature lists, each as long as w
 * @param {number[]} labels 0 or 1, one for each row
 * @param {number[]} w weights
 * @param {number} b bias
 * @param {number} l2 strength of the penalty (l2 / 2) * sum of squared weights
 * @returns {[loss: number, gradient_w: number[], gradient_b: number]}
 */
function logistic_loss_grad(rows, labels, w, b, l2) {
  throw new Error('not implemented')
}
