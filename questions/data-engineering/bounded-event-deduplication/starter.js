/**
 * Drop redelivered and late events from a stream, with bounded memory.
 *
 * @param {number[]} ids as long as `times`, in order of arrival; copies of an event have the same id and the same event time
 * @param {number[]} times
 * @param {number} lateness 0 or more; the watermark is the greatest event time seen so far minus lateness
 * @returns {{kept: number[], late: number, duplicates: number, peak: number}}
 */
function deduplicate(ids, times, lateness) {
  throw new Error('not implemented')
}
