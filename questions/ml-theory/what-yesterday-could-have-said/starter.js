/**
 * Mean absolute error per step ahead of a seasonal naive forecast over rolling cut-offs.
 *
 * @param {number[]} values numbers in order of time
 * @param {number} season
 * @param {number} first_train
 * @param {number} horizon
 * @param {number} step
 * @param {number} gap
 * @param {number | null} window number of known values kept at a cut-off, or null for all
 * @returns {number[] | null} a list of `horizon` numbers, or null when no cut-off can be used
 */
function backtest(values, season, first_train, horizon, step, gap, window) {
  throw new Error('not implemented')
}
