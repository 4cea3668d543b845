import type { Json } from '#core/bank/case'

const isTagged = (value: Json, tag: string): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 1 && tag in value

/** Most elements one macro may make: a question's case never needs more, a hostile pack might ask for it. */
export const macroLimit = 2_000_000

function checkCount(count: number, tag: string): number {
  if (!Number.isInteger(count) || count < 0 || count > macroLimit) {
    throw new RangeError(`${tag} makes ${count} elements; 0 to ${macroLimit} are allowed`)
  }
  return count
}

function range([start = 0, stop = 0, step = 1]: number[]): number[] {
  const count = checkCount(Math.max(0, Math.ceil((stop - start) / step)), '$range')
  return Array.from({ length: count }, (_, index) => start + index * step)
}

/** Park–Miller minimal standard generator: x' = 48271 x mod (2^31 - 1). Same numbers in every language. */
function random({ seed, count, min, max }: { seed: number; count: number; min: number; max: number }): number[] {
  let state = (seed % 2147483646) + 1
  return Array.from({ length: checkCount(count, '$random') }, () => {
    state = (state * 48271) % 2147483647
    return min + (state % (max - min + 1))
  })
}

/**
 * Replaces `$range`, `$repeat` and `$random` anywhere in a case value by the list they stand for.
 * Throws RangeError when a macro asks for more than `macroLimit` elements.
 */
export function expandMacros(value: Json): Json {
  if (Array.isArray(value)) return value.map(expandMacros)
  if (typeof value !== 'object' || value === null) return value
  if (isTagged(value, '$range')) return range(value['$range'] as number[])
  if (isTagged(value, '$random')) return random(value['$random'] as Parameters<typeof random>[0])
  if (isTagged(value, '$repeat')) {
    const [item, count] = value['$repeat'] as [Json, number]
    return Array.from({ length: checkCount(count, '$repeat') }, () => expandMacros(item))
  }
  return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([key, inner]) => [key, expandMacros(inner)]))
}
