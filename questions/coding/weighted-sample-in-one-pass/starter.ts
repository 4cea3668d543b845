/**
 * Positions of a weighted sample without replacement, ascending, counted from 0.
 *
 * Kept are the k positions with the largest key draw ** (1 / weight), taken as exact numbers;
 * of equal keys the earlier position is kept. Fewer than k positive weights: all of them.
 *
 * @param weights numbers of 0 or more, from the tiny to the huge; weight 0 is never chosen
 * @param draws one number strictly between 0 and 1 for each weight
 */
function weighted_sample(weights: number[], draws: number[], k: number): number[] {
  throw new Error('not implemented')
}
