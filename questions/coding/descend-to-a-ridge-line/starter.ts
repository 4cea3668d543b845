/**
 * Fit a linear model by full-batch gradient descent, starting from zero.
 *
 * Loss: mean squared error + ridge * (sum of squared weights); the bias is not penalised.
 * Each of the `steps` steps moves every parameter by -rate times its partial derivative.
 *
 * @param rows feature lists, all of the same length, at least one row
 * @param targets one number for each row
 */
function fit(rows: number[][], targets: number[], rate: number, steps: number, ridge: number): { weights: number[]; bias: number } {
  throw new Error('not implemented')
}
