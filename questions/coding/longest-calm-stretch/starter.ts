/**
 * Longest run of neighbouring values whose maximum and minimum differ by at most `spread`.
 *
 * @param values may be empty
 * @param spread 0 or more
 * @returns `[start, length]` of the longest run, counted from 0, the earliest when several are equally long; `[0, 0]` for no values
 */
function longest_calm(values: number[], spread: number): [start: number, length: number] {
  throw new Error('not implemented')
}
