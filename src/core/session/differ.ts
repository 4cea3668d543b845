import type { Compare, Json } from '#core/bank/case'
import { formatShort, formatText, view, type View } from '#core/bank/value'
import { habitsOf, type Habits } from '#core/session/language-habits'
import type { RunLanguage } from '#core/session/run-protocol'

type Rules = { atol: number; rtol: number; isTolerant: boolean; strictTypes: boolean; columns: readonly string[] | null; habits: Habits; notes: Set<string> }
type NumberView = Extract<View, { kind: 'bool' | 'int' | 'float' }>
type ListView = Extract<View, { kind: 'list' | 'tuple' | 'set' }>

/** Relative tolerance of numbers when a case says nothing. */
export const defaultRtol = 1e-9
/** Steps of rounding that a computation with floats may be away from a whole number. */
const roundings = 8
/** Elements left over after exact matches, up to which a best assignment is searched; beyond, sorted neighbours are compared. */
const matchLimit = 400

const kindNames = { null: 'nothing', bool: 'a bool', int: 'an int', float: 'a float', text: 'a string', list: 'a list', tuple: 'a tuple', set: 'a set', dict: 'a dict', object: 'an object' } as const satisfies Record<View['kind'], string>

const isNumber = (seen: View): seen is NumberView => seen.kind === 'bool' || seen.kind === 'int' || seen.kind === 'float'
const isList = (seen: View): seen is ListView => seen.kind === 'list' || seen.kind === 'tuple' || seen.kind === 'set'
const at = (path: string): string => (path === '' ? '' : `at ${path}: `)
const expectedGot = (path: string, got: Json, want: Json): string => `${at(path)}expected ${formatShort(want)}, got ${formatShort(got)}`

/** A text equal for equal values, whatever the type of a whole number or the order of a set or dict. */
function canonical(value: Json): string {
  const seen = view(value)
  switch (seen.kind) {
    case 'null': return 'z'
    case 'bool': return `n${Number(seen.value)}`
    case 'int': return Number.isSafeInteger(seen.value) ? `n${seen.value + 0}` : `n${BigInt(seen.digits)}`
    case 'float': return Number.isInteger(seen.value) && !Number.isSafeInteger(seen.value) ? `n${BigInt(seen.value)}` : `n${seen.value + 0}`
    case 'text': return JSON.stringify(seen.value)
    case 'list':
    case 'tuple': return `[${seen.items.map(canonical).join(',')}]`
    case 'set': return `<${seen.items.map(canonical).sort().join(',')}>`
    case 'dict': return `{${seen.entries.map(([key, inner]) => `${canonical(key)}:${canonical(inner)}`).sort().join(',')}}`
    case 'object': return `o${JSON.stringify([seen.type, seen.text])}`
  }
}

/** Orders values; numbers within the tolerance of each other do not decide, what stands after them does. */
function compareOrder(left: Json, right: Json, rules: Rules): number {
  const [a, b] = [view(left), view(right)]
  if (isNumber(a) && isNumber(b)) return isClose(a, b, rules) ? 0 : Number(a.value) - Number(b.value)
  if (isList(a) && isList(b)) {
    for (const [index, item] of a.items.entries()) {
      const other = b.items[index]
      const order = other === undefined ? 1 : compareOrder(item, other, rules)
      if (order !== 0 && !Number.isNaN(order)) return order
    }
    return a.items.length - b.items.length
  }
  const [one, two] = [canonical(left), canonical(right)]
  return one < two ? -1 : Number(one > two)
}

function isClose(got: NumberView, want: NumberView, rules: Rules): boolean {
  const isWhole = got.kind !== 'float' && want.kind !== 'float'
  if (isWhole && !rules.isTolerant) return got.kind === 'int' && want.kind === 'int' ? BigInt(got.digits) === BigInt(want.digits) : Number(got.value) === Number(want.value)
  const [one, two] = [Number(got.value), Number(want.value)]
  if (Number.isNaN(two)) return Number.isNaN(one)
  if (!Number.isFinite(two) || !Number.isFinite(one)) return one === two
  // A whole number is met by what comes to it but for rounding, never by its neighbour, however large both are. A share of 0.0 would be nothing at all.
  if ((want.kind !== 'float' || two === 0) && !rules.isTolerant) return Math.abs(one - two) <= Math.min(0.25, defaultRtol + roundings * Number.EPSILON * Math.abs(two))
  return Math.abs(one - two) <= rules.atol + rules.rtol * Math.abs(two)
}

function noteTypes(got: Json, want: Json, path: string, rules: Rules): string | null {
  const [one, two] = [view(got), view(want)]
  if (rules.habits.isPlain && one.kind !== 'bool' && two.kind !== 'bool') return null
  // A plain list in a file stands for a list or a tuple: JSON has no word for the latter.
  if (one.kind === two.kind || (two.kind === 'list' && one.kind === 'tuple')) return null
  const sentence = `${at(path)}expected ${kindNames[two.kind]} ${formatShort(want, 40)}, got ${kindNames[one.kind]} ${formatShort(got, 40)}`
  if (rules.strictTypes) return sentence
  if (rules.notes.size === 0) rules.notes.add(sentence)
  return null
}

function differText(got: string, want: string, path: string): string | null {
  if (got === want) return null
  let index = 0
  while (index < got.length && got[index] === want[index]) index += 1
  // The same letters, composed in one text and not in the other.
  const form = got.normalize() === want.normalize() ? ' (the same letters in another form of Unicode)' : ''
  if (got.length + want.length <= 160 && !want.includes('\n')) return expectedGot(path, got, want) + form
  const from = Math.max(0, index - 20)
  const line = want.slice(0, index).split('\n').length
  return `${at(path)}texts differ from character ${index + 1}${line > 1 ? ` (line ${line})` : ''}: ` +
    `expected ${formatText(want.slice(from, index + 40))}, got ${formatText(got.slice(from, index + 40))}${form}`
}

function differDicts(got: Extract<View, { kind: 'dict' }>, want: Extract<View, { kind: 'dict' }>, path: string, rules: Rules): string | null {
  const nameOf = (key: Json): string => canonical(rules.habits.isPlain && typeof key === 'number' ? String(key) : key)
  const mine = new Map(got.entries.map(([key, value]) => [nameOf(key), { key, value }]))
  for (const [key, value] of want.entries) {
    const found = mine.get(nameOf(key))
    if (found === undefined) return `${at(path)}key ${formatShort(key)} is missing`
    const inner = differValue(found.value, value, `${path}[${formatShort(key, 40)}]`, rules)
    if (inner !== null) return inner
    mine.delete(nameOf(key))
  }
  const [extra] = mine.values()
  return extra === undefined ? null : `${at(path)}key ${formatShort(extra.key)} is not expected`
}

/** Takes out what is exactly alike on both sides. */
function dropCommon(got: readonly Json[], want: readonly Json[]): { got: Json[]; want: Json[] } {
  const counts = new Map<string, number>()
  for (const item of got) counts.set(canonical(item), (counts.get(canonical(item)) ?? 0) + 1)
  const left = want.filter((item) => {
    const key = canonical(item)
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    return count === 0
  })
  const rest = got.filter((item) => {
    const key = canonical(item)
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    return count > 0
  })
  return { got: rest, want: left }
}

/** Kuhn's augmenting paths: which wanted element finds no partner of its own. Sizes are equal and small. */
function unmatched(got: readonly Json[], want: readonly Json[], fits: (one: Json, two: Json) => boolean): { want: Json; got: Json } | null {
  const partner = new Array<number>(got.length).fill(-1)
  function place(index: number, seen: Set<number>): boolean {
    return got.some((item, candidate) => {
      const wanted = want[index]
      if (seen.has(candidate) || wanted === undefined || !fits(item, wanted)) return false
      seen.add(candidate)
      const holder = partner[candidate] ?? -1
      if (holder >= 0 && !place(holder, seen)) return false
      partner[candidate] = index
      return true
    })
  }
  const lost = want.findIndex((_, index) => !place(index, new Set()))
  if (lost < 0) return null
  return { want: want[lost] ?? null, got: got[partner.findIndex((one) => one < 0)] ?? null }
}

/** The outermost list without repetitions, among which count numbers within the tolerance of each other; anything else as it is. */
function distinct(value: Json, rules: Rules): Json {
  const seen = view(value)
  if (!isList(seen)) return value
  const sorted = [...new Map(seen.items.map((item) => [canonical(item), item])).values()].toSorted((one, two) => compareOrder(one, two, rules))
  return sorted.filter((item, index) => index === 0 || differValue(item, sorted[index - 1] ?? null, '', { ...rules, notes: new Set() }) !== null)
}

function differUnordered(got: readonly Json[], want: readonly Json[], path: string, rules: Rules): string | null {
  // Numbers may be alike and yet of different types: with strictTypes nothing is taken out beforehand.
  const rest = rules.strictTypes ? { got: [...got], want: [...want] } : dropCommon(got, want)
  if (rest.got.length !== rest.want.length) {
    const count = got.length === want.length ? '' : `expected ${want.length} elements, got ${got.length}; `
    const [missing] = rest.want
    const [extra] = rest.got
    const which = [missing === undefined ? '' : `${formatShort(missing)} is missing`, extra === undefined ? '' : `${formatShort(extra)} is too many`]
    return `${at(path)}${count}${which.filter((part) => part !== '').join(', ')} (in any order)`
  }
  const fits = (one: Json, two: Json): boolean => differValue(one, two, '', { ...rules, notes: new Set() }) === null
  if (rest.want.length <= matchLimit) {
    const lost = unmatched(rest.got, rest.want, fits)
    return lost === null ? null : `${at(path)}${formatShort(lost.want)} is missing, ${formatShort(lost.got)} is too many (in any order)`
  }
  const inOrder = (all: readonly Json[]): Json[] => all.toSorted((one, two) => compareOrder(one, two, rules))
  const [mine, theirs] = [inOrder(rest.got), inOrder(rest.want)]
  const index = theirs.findIndex((item, place) => !fits(mine[place] ?? null, item))
  return index < 0 ? null : `${at(path)}${formatShort(theirs[index] ?? null)} is missing (in any order)`
}

function stepName(index: number, path: string, rules: Rules): string {
  if (rules.columns === null) return `${path}[${index}]`
  // Tables: people count rows from 1 and know columns by name.
  return path === '' ? `row ${index + 1}` : `${path}, column ${rules.columns[index] ?? index + 1}`
}

function differLists(got: readonly Json[], want: readonly Json[], path: string, rules: Rules): string | null {
  for (const [index, item] of want.entries()) {
    const mine = got[index]
    if (mine === undefined) break
    const inner = differValue(mine, item, stepName(index, path, rules), rules)
    if (inner !== null) return got.length === want.length || rules.columns !== null ? inner : `${at(path)}expected ${want.length} elements, got ${got.length}; first difference ${inner}`
  }
  if (got.length === want.length) return null
  if (rules.columns !== null && path === '') {
    const [missing, extra] = [want[got.length], got[want.length]]
    return missing === undefined ? `row ${want.length + 1} is too many: ${formatShort(extra ?? null)}` : `row ${got.length + 1} is missing: ${formatShort(missing)}`
  }
  return `${at(path)}expected ${want.length} elements, got ${got.length}: ${formatShort(got as Json)}`
}

/** Undefined where a vector is compared like any other value. */
function differVectors(one: View, two: View, got: Json, want: Json, path: string, rules: Rules): string | null | undefined {
  const isEmpty = one.kind === 'null' || (isList(one) && one.items.length === 0)
  if (isEmpty && ((isList(two) && two.items.length === 0) || (two.kind === 'dict' && two.entries.length === 0))) return null
  if (two.kind === 'set') return isList(one) ? differUnordered(one.items, two.items, path, rules) : differUnordered([got], two.items, path, rules)
  const isScalar = one.kind === 'bool' || one.kind === 'int' || one.kind === 'float' || one.kind === 'text'
  if (!isScalar || !isList(two) || two.items.length !== 1) return undefined
  const [only = null] = two.items
  return differValue(got, only, path, rules) === null ? null : expectedGot(path, got, want)
}

function differValue(got: Json, want: Json, path: string, rules: Rules): string | null {
  const [one, two] = [view(got), view(want)]
  if (isNumber(one) && isNumber(two)) return isClose(one, two, rules) ? noteTypes(got, want, path, rules) : expectedGot(path, got, want)
  if (rules.habits.isVectorised) {
    const vector = differVectors(one, two, got, want, path, rules)
    if (vector !== undefined) return vector
  }
  if (isList(one) && isList(two)) {
    if ((one.kind === 'set') !== (two.kind === 'set')) return `${at(path)}expected ${kindNames[two.kind]}, got ${kindNames[one.kind]} ${formatShort(got)}`
    const inner = one.kind === 'set' ? differUnordered(one.items, two.items, path, rules) : differLists(one.items, two.items, path, rules)
    return inner ?? noteTypes(got, want, path, rules)
  }
  if (one.kind === 'null' && two.kind === 'null') return null
  if (one.kind === 'text' && two.kind === 'text') return differText(one.value, two.value, path)
  if (one.kind === 'dict' && two.kind === 'dict') return differDicts(one, two, path, rules)
  if (one.kind === 'object') return `${at(path)}expected ${formatShort(want)}, got an object of type ${one.type || 'unknown'} (${formatShort(got, 80)})`
  return one.kind === 'null' ? `${at(path)}expected ${formatShort(want)}, got nothing (null)` : expectedGot(path, got, want)
}

/**
 * What differs first between what was produced and what was expected, macros expanded; `message` null when equal under the rules.
 * `typeNote` says where only a type differs, such as 1 against 1.0. `columns` makes paths speak of rows and columns;
 * `language` is the one the value comes from, with what it cannot tell apart.
 */
export function differ(
  got: Json,
  want: Json,
  compare: Compare,
  options: { columns?: readonly string[]; language?: RunLanguage | null } = {},
): { message: string | null; typeNote: string | null } {
  const rules: Rules = {
    atol: compare.atol ?? 0,
    rtol: compare.rtol ?? defaultRtol,
    isTolerant: compare.atol !== undefined || compare.rtol !== undefined,
    strictTypes: compare.strictTypes ?? false,
    columns: options.columns ?? null,
    habits: habitsOf(options.language),
    notes: new Set(),
  }
  if (compare.asSet === true) return differ(distinct(got, rules), distinct(want, rules), { ...compare, asSet: false, unordered: true }, options)
  const [one, two] = [view(got), view(want)]
  const isFree = compare.unordered === true && isList(one) && isList(two)
  const message = isFree
    ? (differUnordered(one.items, two.items, '', rules) ?? noteTypes(got, want, '', rules))
    : differValue(got, want, '', rules)
  return { message, typeNote: [...rules.notes][0] ?? null }
}
