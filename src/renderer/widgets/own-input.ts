import type { CodeCase } from '#core/bank/case'
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

function faultOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether more text could still make JSON of it: the fault is only that it ends. */
function isBeginning(text: string): boolean {
  const fault = faultOf(text)
  return fault === null || /end of JSON|Unterminated/.test(fault) || fault.includes(`at position ${text.length}`)
}

/** Offset of the first letter that cannot stand where it stands. Engines name it only for some faults, so beginnings are tried. */
function faultOffset(text: string): number {
  let [good, bad] = [0, text.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isBeginning(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

/** People count lines and columns, and want to know what to look for. */
function placeOf(text: string, message: string): string {
  const offset = faultOffset(text)
  const before = text.slice(0, offset).split('\n')
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
  if (offset >= text.length) return `it ends too early, after ${place}.`
  const letter = text[offset] ?? ''
  return message.startsWith('Unexpected token') ? `${JSON.stringify(letter)} is not expected in ${place}.` : `${message.replace(/ in JSON at position.*$| at position.*$/, '')} in ${place}.`
}

/** Arguments to begin with: those of the first visible case, else an empty list. */
export function ownInputSeed(cases: readonly CodeCase[]): string {
  const first = cases.find((one) => 'args' in one)
  return JSON.stringify(first?.args ?? [])
}
