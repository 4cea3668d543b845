import type { Json } from '#core/bank/case'

const isTagged = (value: Json, tag: string): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 1 && tag in value

/** Most elements the macros of one value may make together: a case never needs more, a hostile pack or own input might ask for it. */
export const macroLimit = 2_000_000

/** Counts down while one value is expanded; nested macros multiply. */
type Budget = { left: number }

function spend(budget: Budget, count: number, tag: string): number {
  if (!Number.isInteger(count) || count < 0 || count > budget.left) {
    throw new RangeError(`${tag} makes ${count} elements; at most ${macroLimit} are allowed in one value`)
  }
  budget.left -= count
  return count
}

const areNumbers = (list: unknown[]): list is number[] => list.every((one) => typeof one === 'number')

function range(given: Json | undefined, budget: Budget): number[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > 3 || !areNumbers(given)) throw new RangeError('$range takes [start, stop] or [start, stop, step]')
  const [start = 0, stop = 0, step = 1] = given
  const count = spend(budget, Math.max(0, Math.ceil((stop - start) / step)), '$range')
  return Array.from({ length: count }, (_, index) => start + index * step)
}

/** Park–Miller minimal standard generator: x' = 48271 x mod (2^31 - 1). Same numbers in every language. */
function random(given: Json | undefined, budget: Budget): number[] {
  const { seed, count, min, max } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
  const wanted = [seed, count, min, max]
  if (!areNumbers(wanted)) throw new RangeError('$random takes {seed, count, min, max}')
  const [start = 0, length = 0, low = 0, high = 0] = wanted
  let state = (start % 2147483646) + 1
  return Array.from({ length: spend(budget, length, '$random') }, () => {
    state = (state * 48271) % 2147483647
    return low + (state % (high - low + 1))
  })
}

function repeat(given: Json | undefined, budget: Budget): Json[] {
  const [item, count] = (Array.isArray(given) && given.length === 2 ? given : []) as (Json | undefined)[]
  if (item === undefined || typeof count !== 'number') throw new RangeError('$repeat takes [value, count]')
  return Array.from({ length: spend(budget, count, '$repeat') }, () => expand(item, budget, true))
}

/** What stands within a `$repeat` is made anew each time, so it counts as well. */
function expand(value: Json, budget: Budget, isRepeated: boolean): Json {
  if (Array.isArray(value)) {
    if (isRepeated) spend(budget, value.length, '$repeat')
    return value.map((one) => expand(one, budget, isRepeated))
  }
  if (typeof value !== 'object' || value === null) return value
  if (isTagged(value, '$range')) return range(value['$range'], budget)
  if (isTagged(value, '$random')) return random(value['$random'], budget)
  if (isTagged(value, '$repeat')) return repeat(value['$repeat'], budget)
  return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([key, inner]) => [key, expand(inner, budget, isRepeated)]))
}

/**
 * Replaces `$range`, `$repeat` and `$random` anywhere in a case value by the list they stand for.
 * Throws RangeError when a macro is not written as it should be, or all together ask for more than `macroLimit` elements.
 */
export function expandMacros(value: Json): Json {
  return expand(value, { left: macroLimit }, false)
}
