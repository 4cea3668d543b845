import type { Json } from '#core/bank/case'

/** Someone who must not be found in a redacted report, and what stands in their place. */
export type Person = { name: string | null; stands: string }

export type Redactor = {
  /** Titles and roles: every part of a name goes, in any case. */
  prose(text: string): string
  /** What the interviewer wrote in their own words: nothing of it is left. */
  note(text: string): string
  /**
   * The candidate's own words and code: whole names, parts spelled as in the name, and parts in any case within addresses. Otherwise `max(…)`
   * would go from the code of a candidate called Max.
   */
  evidence(text: string): string
  /** Every string inside what was recorded. */
  data(value: Json): Json
  /** Every string inside what the candidate's code gave back. */
  output(value: Json): Json
}

/** Leaves everything as it is. */
export const noRedaction: Redactor = { prose: (text) => text, note: (text) => text, evidence: (text) => text, data: (value) => value, output: (value) => value }

export function redactorFor(people: readonly Person[]): Redactor {
  const named = people.flatMap(({ name, stands }) => (name?.trim() ? [{ name: name.normalize('NFC').trim(), stands }] : []))
  const strict = named.flatMap(({ name, stands }) => patterns(name, 'giu', 'giu').map((pattern) => ({ pattern, stands })))
  const exact = named.flatMap(({ name, stands }) => patterns(name, 'giu', 'gu').map((pattern) => ({ pattern, stands })))
  const apply = (rules: typeof strict) => (text: string): string =>
    rules.reduce((rest, { pattern, stands }) => rest.replace(pattern, stands), text.normalize('NFC'))
  const prose = apply(strict)
  const inText = apply(exact)
  const evidence = (text: string): string => inText(text.replace(address, prose))
  return { prose, note: () => '', evidence, data: (value) => mapStrings(value, prose), output: (value) => mapStrings(value, evidence) }
}

/** Web and e-mail addresses. */
const address = /[a-z][a-z0-9+.-]*:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+\.[^\s@]+/giu

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
/** `Zoë` is also written `Zoe`. */
const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const whole = (inner: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, flags)

/** The whole name first (also as in `ada.lovelace`, `ada_lovelace`, `AdaLovelace`), then its parts; an initial is no part. */
function patterns(name: string, wholeFlags: string, partFlags: string): RegExp[] {
  const spellings = [...new Set([name, withoutMarks(name)])]
  const wholeNames = spellings.map((spelling) => spelling.split(/\s+/).map(escape).join('[\\s._-]*')).join('|')
  const parts = [...new Set(spellings.flatMap((spelling) => spelling.split(/[\s.,-]+/).filter((part) => [...part].length > 1)))]
  return [whole(wholeNames, wholeFlags), ...(parts.length > 0 ? [whole(parts.map(escape).join('|'), partFlags)] : [])]
}

function mapStrings(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner, change)]))
}
