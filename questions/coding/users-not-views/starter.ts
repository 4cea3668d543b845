/**
 * Percentile bootstrap interval of total clicks over total views, with given draws of users.
 *
 * @param clicks one whole number per user, as are `views`
 * @param draws lists of user numbers, counted from 0, with repetitions
 * @param level above 0, below 1
 * @returns `[low, high]`, or null when no draw has a view
 */
function ratio_interval(clicks: number[], views: number[], draws: number[][], level: number): [low: number, high: number] | null {
  throw new Error('not implemented')
}
