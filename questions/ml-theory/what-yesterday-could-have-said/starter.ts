/**
 * Mean absolute error per step ahead of a seasonal naive forecast over rolling cut-offs.
 *
 * @param values numbers in order of time
 * @param window number of known values kept at a cut-off, or null for all
 * @returns a list of `horizon` numbers, or null when no cut-off can be used
 */
function backtest(values: number[], season: number, first_train: number, horizon: number, step: number, gap: number, window: number | null): number[] | null {
  throw new Error('not implemented')
}
