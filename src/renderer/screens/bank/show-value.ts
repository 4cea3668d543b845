import type { Json } from '#core/bank/case'

/** A value as one line of JSON with spaces, cut where it gets long. */
export function showValue(value: Json, limit = 400): string {
  const text = JSON.stringify(value).replace(/,(?=["[{\d-]|null|true|false)/g, ', ')
  return text.length > limit ? `${text.slice(0, limit)}…` : text
}

/** Code as a fenced block whose fence no line of the code can close. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`
}
