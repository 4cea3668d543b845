import { parseTyped } from '#core/bank/value'

/** Why own input cannot be run, as a sentence with the place; null when it can. Same rules as main's. */
export function ownInputFault(text: string): string | null {
  if (text.trim() === '') return 'Write the arguments as a JSON list, such as [[3, 1, 2], 2].'
  try {
    return Array.isArray(parseTyped(text)) ? null : 'The arguments must stand in a JSON list: put [ and ] around them, also around a single one.'
  } catch (error) {
    return `This is not JSON: ${placeOf(text, error instanceof Error ? error.message : String(error))}`
  }
}

/** Engines name the offset; people count lines and columns. */
function placeOf(text: string, message: string): string {
  const offset = /position (\d+)/.exec(message)?.[1]
  if (offset === undefined) return `${message}.`
  const before = text.slice(0, Number(offset)).split('\n')
  const what = message.replace(/ in JSON at position.*$/, '').replace(/ at position.*$/, '')
  return `${what} in line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}.`
}

/** Arguments to begin with: those of the first visible case, else an empty list. */
export const ownInputSeed = (cases: readonly { args: unknown[] }[]): string => JSON.stringify(cases[0]?.args ?? [])
