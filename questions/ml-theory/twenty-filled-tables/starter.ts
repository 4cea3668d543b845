type Pooled = { estimate: number; error: number; missing_share: number; freedom: number | null }

/**
 * Pool the results of one analysis on several imputed tables by Rubin's rules.
 *
 * When all estimates are equal, missing_share is 0 and freedom is null.
 *
 * @param estimates one number per table
 * @param variances squared standard errors, one per table, above 0
 * @returns null for fewer than two tables
 */
function pool_imputations(estimates: number[], variances: number[]): Pooled | null {
  throw new Error('not implemented')
}
