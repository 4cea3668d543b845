import type { Json } from '#core/bank/case'

/**
 * How values of a candidate's language are written in JSON, in `cases.json` and by the sandbox alike:
 * `{"$float": "1.0" | "nan" | "inf" | "-inf"}` a float that JSON would lose, `{"$int": "digits"}` a whole number beyond 2^53,
 * `{"$tuple": […]}`, `{"$set": […]}`, `{"$dict": [[key, value], …]}` a dict whose keys are not all plain strings,
 * `{"$object": {"type": "Node", "text": "…"}}` anything else. Every other value stands for itself.
 */
export type View =
  | { kind: 'null' }
  | { kind: 'bool'; value: boolean }
  | { kind: 'int'; value: number; digits: string }
  | { kind: 'float'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'list' | 'tuple' | 'set'; items: readonly Json[] }
  | { kind: 'dict'; entries: readonly (readonly [Json, Json])[] }
  | { kind: 'object'; type: string; text: string }

const floatNames: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity }

function viewNumber(value: number): View {
  return Number.isInteger(value) ? { kind: 'int', value, digits: String(value) } : { kind: 'float', value }
}

function viewTagged(tag: string, inner: Json): View | null {
  if (tag === '$float' && typeof inner === 'string') return { kind: 'float', value: floatNames[inner] ?? Number(inner) }
  if (tag === '$int' && typeof inner === 'string' && /^-?\d+$/.test(inner)) return { kind: 'int', value: Number(inner), digits: inner }
  if (tag === '$object' && typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
    return { kind: 'object', type: String(inner['type'] ?? ''), text: String(inner['text'] ?? '') }
  }
  if (!Array.isArray(inner)) return null
  if (tag === '$tuple') return { kind: 'tuple', items: inner }
  if (tag === '$set') return { kind: 'set', items: inner }
  if (tag !== '$dict' || !inner.every((pair) => Array.isArray(pair) && pair.length === 2)) return null
  return { kind: 'dict', entries: inner as [Json, Json][] }
}

/** The outermost layer of an encoded value; what is inside stays encoded. A tag with nonsense in it is a plain dict. */
export function view(value: Json): View {
  if (value === null) return { kind: 'null' }
  if (typeof value === 'boolean') return { kind: 'bool', value }
  if (typeof value === 'number') return viewNumber(value)
  if (typeof value === 'string') return { kind: 'text', value }
  if (Array.isArray(value)) return { kind: 'list', items: value }
  const entries = Object.entries(value)
  const [first] = entries
  const tagged = entries.length === 1 && first !== undefined && first[0].startsWith('$') ? viewTagged(first[0], first[1]) : null
  return tagged ?? { kind: 'dict', entries }
}

function formatFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity'
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${Object.is(value, -0) ? '-0' : value}.0` : String(value)
}

/** Spaces that look like another, and what is not seen at all (Unicode's separators, format and private characters). */
const unseen = /[\p{Zs}\p{Zl}\p{Zp}\p{Cf}\p{Co}]/gu

/** A text in quotes, with what nobody would see written out. */
export const formatText = (text: string): string =>
  JSON.stringify(text).replace(unseen, (one) => (one === ' ' ? one : Array.from({ length: one.length }, (_, index) => `\\u${one.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')))

/** For people: JSON where it suffices, `1.0` for whole floats, `(1, 2)` for a tuple, `{1, 2}` for a set, text of an object. */
export function formatValue(value: Json): string {
  const seen = view(value)
  const join = (items: readonly Json[]): string => items.map(formatValue).join(', ')
  switch (seen.kind) {
    case 'null': return 'null'
    case 'bool': return String(seen.value)
    case 'int': return seen.digits
    case 'float': return formatFloat(seen.value)
    case 'text': return formatText(seen.value)
    case 'list': return `[${join(seen.items)}]`
    case 'tuple': return `(${join(seen.items)}${seen.items.length === 1 ? ',' : ''})`
    case 'set': return seen.items.length === 0 ? 'set()' : `{${join(seen.items)}}`
    case 'dict': return `{${seen.entries.map(([key, inner]) => `${formatValue(key)}: ${formatValue(inner)}`).join(', ')}}`
    case 'object': return seen.text
  }
}

/** Never longer than `limit` characters, an ellipsis included. */
export function formatShort(value: Json, limit = 120): string {
  const text = formatValue(value)
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}

const plainNumber = (value: Json): Json => {
  const seen = view(value)
  return seen.kind === 'float' || seen.kind === 'int' ? seen.value : value
}
/** Keys whose numbers are parameters of our own, never values of the candidate's language. */
const ownKeys = new Set(['$range', '$random', 'compare'])

function reviveNumber(value: number, source: string | undefined): Json {
  if (source === undefined || !Number.isInteger(value)) return value
  if (/[.eE]/.test(source)) return { $float: formatFloat(value) }
  return Number.isSafeInteger(value) ? value : { $int: source }
}

function revive(key: string, value: Json, context?: { source?: string }): Json {
  if (typeof value === 'number') return reviveNumber(value, context?.source)
  if (!ownKeys.has(key) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plainNumber)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainNumber(inner)]))
}

/**
 * Reads JSON as a typed language would: `1.0` becomes `{"$float": "1.0"}` and a whole number beyond 2^53 `{"$int": "…"}`, which
 * JSON.parse alone would lose. Throws SyntaxError as JSON.parse does.
 */
export function parseTyped(text: string): Json {
  return JSON.parse(text, revive as (key: string, value: unknown) => unknown) as Json
}
