/**
 * Replay a log of batches against an empty cache that evicts the least recently used id.
 *
 * @param {number} capacity most ids the cache may hold, 0 or more
 * @param {[action: string, ids: number[]][]} log action is "read", "write" or "drop"; ids are whole numbers
 * @returns {[hits: number, misses: number, ids: number[]]} the ids ordered from least to most recently used
 */
function replay_cache(capacity, log) {
  throw new Error('not implemented')
}
