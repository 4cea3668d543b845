import { nearest } from '#core/bank/nearest'
import { isSearchable, quoteTerm } from '#core/bank/search-match'
import { type BankQuery, type NumberRange, type QueryFault, questionStates, type Term, type WordTest } from '#core/bank/search-query'
import { themes } from '#core/bank/theme'
import { kindIds } from '#core/kinds/index'

export type { BankQuery, NumberRange, NumberTest, QueryFault, QuestionState, Term, WordTest } from '#core/bank/search-query'
export { toExclude, toMatch } from '#core/bank/search-match'

export type ParsedQuery = { query: BankQuery; faults: QueryFault[] }

const fields = ['theme', 'topic', 'kind', 'level', 'minutes', 'is'] as const
type Field = (typeof fields)[number]
const isField = (name: string): name is Field => (fields as readonly string[]).includes(name)

/** A piece of the query: `field` null for words and phrases. Offsets count UTF-16 units. */
export type Token = { from: number; to: number; isNot: boolean; field: string | null; value: string; valueFrom: number; isPhrase: boolean; isClosed: boolean }

/**
 * Reads a search such as `theme:coding level:>=3 -is:suspended "hash map" tre`.
 *
 * - `theme:` `topic:` `kind:` `is:` take one word or several joined by commas (any of them). `is:` knows due, new, starred, suspended.
 * - `level:` `minutes:` take `3`, `=3`, `<3`, `<=3`, `>3`, `>=3`, `2..4`, `2..`, `..4`, and several joined by commas.
 * - `"a phrase"` stands as written; a plain word matches whole, the last one also as a beginning unless a space follows it.
 * - `-` before any of these turns it round.
 * - A repeated theme, topic or kind widens; everything else narrows.
 *
 * Never throws: what cannot be understood becomes a fault, and the rest of the query counts. `topics`: ids that exist; without them every
 * topic is taken as it stands.
 */
export function parseQuery(text: string, topics: readonly string[] | null = null): ParsedQuery {
  const query: BankQuery = { themes: [], topics: [], kinds: [], levels: [], minutes: [], states: [], terms: [] }
  const reader: Reader = { query, faults: [], topics, text }
  for (const token of tokenize(text)) {
    if (token.field === null) readTerm(reader, token)
    else readField(reader, token, token.field.toLowerCase())
  }
  return { query, faults: reader.faults }
}

type Reader = ParsedQuery & { topics: readonly string[] | null; text: string }

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/u.test(char)

/** The pieces of a query in order, with their offsets; what stands between them is white space. */
export function* tokenize(text: string): Generator<Token> {
  let at = 0
  while (at < text.length) {
    if (isSpace(text[at])) {
      at++
      continue
    }
    const token = readToken(text, at)
    yield token
    at = token.to
  }
}

function readToken(text: string, from: number): Token {
  const isNot = text[from] === '-'
  const start = isNot ? from + 1 : from
  const name = /^(\p{L}+):/u.exec(text.slice(start))?.[1] ?? null
  const valueFrom = name === null ? start : start + name.length + 1
  if (text[valueFrom] !== '"') {
    let to = valueFrom
    while (to < text.length && !isSpace(text[to]) && (name !== null || text[to] !== '"')) to++
    return { from, to: Math.max(to, from + 1), isNot, field: name, value: text.slice(valueFrom, to), valueFrom, isPhrase: false, isClosed: true }
  }
  const end = text.indexOf('"', valueFrom + 1)
  const isClosed = end !== -1
  const value = text.slice(valueFrom + 1, isClosed ? end : text.length)
  return { from, to: isClosed ? end + 1 : text.length, isNot, field: name, value, valueFrom: valueFrom + 1, isPhrase: true, isClosed }
}

function readTerm(reader: Reader, token: Token): void {
  if (!token.isClosed) fault(reader, token, 'This quotation mark is not closed; everything after it counts as one phrase.')
  const isPrefix = !token.isPhrase && !token.isNot && token.to === reader.text.length
  const term: Term = { text: token.value, isPhrase: token.isPhrase, isPrefix, isNot: token.isNot }
  // A word said twice asks for nothing more, and a pasted page would cost seconds.
  const isKnown = reader.query.terms.some((one) => one.text === term.text && one.isPhrase === term.isPhrase && one.isPrefix === term.isPrefix && one.isNot === term.isNot)
  if (isKnown) return
  if (isSearchable(quoteTerm(term))) reader.query.terms.push(term)
  else if (token.isClosed) fault(reader, token, `“${reader.text.slice(token.from, token.to)}” has no letter or digit to search for.`)
}

function readField(reader: Reader, token: Token, name: string): void {
  const { query } = reader
  if (!isField(name)) return faultField(reader, token, name)
  if (token.value.trim() === '') return fault(reader, token, `“${name}:” needs a value: ${examples[name]}.`)
  switch (name) {
    case 'theme':
      return addWords(query.themes, readWords(reader, token, 'theme', themes), token.isNot)
    case 'topic':
      return addWords(query.topics, readWords(reader, token, 'topic', reader.topics), token.isNot)
    case 'kind':
      return addWords(query.kinds, readWords(reader, token, 'kind', kindIds), token.isNot)
    case 'is': {
      const anyOf = readWords(reader, token, 'is', questionStates)
      if (anyOf.length > 0) query.states.push({ isNot: token.isNot, anyOf })
      return
    }
    case 'level':
    case 'minutes': {
      const anyOf = readRanges(reader, token, name)
      if (anyOf.length > 0) query[name === 'level' ? 'levels' : 'minutes'].push({ isNot: token.isNot, anyOf })
    }
  }
}

const samples = { level: '3, >=3 or 2..4', minutes: '20, <20 or 10..30' }
const examples: Record<Field, string> = {
  theme: themes.join(', '),
  topic: 'the id of a topic, such as metrics-evaluation',
  kind: kindIds.join(', '),
  level: `a number or a comparison, such as ${samples.level}`,
  minutes: `a number or a comparison, such as ${samples.minutes}`,
  is: questionStates.join(', '),
}

const fault = (reader: Reader, at: { from: number; to: number }, message: string): void => {
  reader.faults.push({ from: at.from, to: at.to, message })
}

function faultField(reader: Reader, token: Token, name: string): void {
  const near = nearest(name, fields)
  const instead = near === null ? `; there are ${fields.map((one) => `${one}:`).join(', ')}.` : `; did you mean “${near}:”?`
  fault(reader, token, `There is no “${name}:”${instead} To search for the text itself, put it in quotation marks.`)
}

/** A second `theme:` next to the first would hold nothing, so the two are taken as alternatives. */
function addWords<T extends string>(tests: WordTest<T>[], anyOf: T[], isNot: boolean): void {
  const same = tests.find((test) => test.isNot === isNot)
  if (same) same.anyOf = [...new Set([...same.anyOf, ...anyOf])]
  else if (anyOf.length > 0) tests.push({ isNot, anyOf })
}

/** The parts of a value between commas with their offsets; empty ones are left out. */
function* parts(token: Token): Generator<{ text: string; from: number; to: number }> {
  let from = token.valueFrom
  for (const part of token.value.split(',')) {
    const text = part.trim()
    const lead = part.length - part.trimStart().length
    if (text !== '') yield { text, from: from + lead, to: from + lead + text.length }
    from += part.length + 1
  }
}

type WordField = Exclude<Field, 'level' | 'minutes'>

function faultWord(field: WordField, text: string, near: string | null): string {
  const noun = field === 'is' ? 'state' : field
  return `There is no ${noun} “${text}”; ${near === null ? `write ${examples[field]}.` : `did you mean “${near}”?`}`
}

function readWords<T extends string>(reader: Reader, token: Token, field: WordField, options: readonly T[] | null): T[] {
  const words: T[] = []
  for (const part of parts(token)) {
    const typed = part.text.toLowerCase()
    if (options === null) words.push(typed as T)
    else {
      const known = options.find((option) => option === typed)
      if (known !== undefined) words.push(known)
      else fault(reader, part, faultWord(field, part.text, nearest(typed, options)))
    }
  }
  return words
}

function readRanges(reader: Reader, token: Token, name: 'level' | 'minutes'): NumberRange[] {
  const ranges: NumberRange[] = []
  for (const part of parts(token)) {
    const range = readRange(part.text)
    const refusal = range === null ? `“${part.text}” is not a number or a comparison; write for example ${samples[name]}.` : refuseRange(range, part.text, name)
    if (refusal !== null) fault(reader, part, refusal)
    else if (range !== null) ranges.push(range)
  }
  return ranges
}

function refuseRange({ min, max }: NumberRange, text: string, name: 'level' | 'minutes'): string | null {
  if (min !== null && max !== null && min > max) return `Nothing lies within “${text}”; did you mean “${max}..${min}”?`
  return name === 'level' && !touchesLevels({ min, max }) ? 'Levels go from 1 to 5.' : null
}

const touchesLevels = ({ min, max }: NumberRange): boolean => (min ?? 1) <= 5 && (max ?? 5) >= 1

/** Questions have whole levels and minutes, so `<12.5` is `..12`. */
function readRange(text: string): NumberRange | null {
  const span = /^(\d{1,9}(?:\.\d+)?)?(?:\.\.|–|-)(\d{1,9}(?:\.\d+)?)?$/.exec(text)
  if (span && (span[1] !== undefined || span[2] !== undefined)) {
    return { min: span[1] === undefined ? null : Math.ceil(Number(span[1])), max: span[2] === undefined ? null : Math.floor(Number(span[2])) }
  }
  const match = /^(=|<=?|>=?|≤|≥)?(\d{1,9}(?:\.\d+)?)$/.exec(text)
  if (!match) return null
  const number = Number(match[2])
  switch (match[1]) {
    case '<':
      return { min: null, max: Math.ceil(number) - 1 }
    case '<=':
    case '≤':
      return { min: null, max: Math.floor(number) }
    case '>':
      return { min: Math.floor(number) + 1, max: null }
    case '>=':
    case '≥':
      return { min: Math.ceil(number), max: null }
    default:
      return { min: Math.ceil(number), max: Math.floor(number) }
  }
}
