import { z } from 'zod'

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}

function wrongType(expected: string, input: unknown): string {
  if (input === undefined) return 'is missing'
  if (input === null) return 'is empty'
  const isValueTold = typeof input === 'boolean' || (typeof input === 'number' && expected === 'int')
  const got = isValueTold ? String(input) : (typeWords[Array.isArray(input) ? 'array' : typeof input] ?? typeof input)
  return `must be ${typeWords[expected] ?? expected}, not ${got}`
}

function wrongValue(values: readonly unknown[], input: unknown): string {
  const allowed = values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map(String).join(', ')}`
  return input === undefined ? `is missing; it must be ${allowed}` : `must be ${allowed}`
}

const figure = (number: number | bigint): string => number.toLocaleString('en-US')
const plural = (number: number | bigint, one: string, many: string): string => `${figure(number)} ${Number(number) === 1 ? one : many}`

/** Of text its length, of a list its entries; null for what has no size but a value. */
function sized(origin: string, number: number | bigint): string | null {
  if (origin === 'string') return plural(number, 'character', 'characters')
  if (origin === 'array' || origin === 'set') return plural(number, 'entry', 'entries')
  return origin === 'map' || origin === 'record' ? plural(number, 'field', 'fields') : null
}

function tooSmall(origin: string, minimum: number | bigint, isIncluded: boolean, isExact: boolean): string {
  const size = sized(origin, minimum)
  if (size === null) return `must be ${isIncluded ? 'at least' : 'more than'} ${figure(minimum)}`
  if (isExact) return `must have exactly ${size}`
  if (Number(minimum) === 1) return 'is empty'
  return origin === 'string' ? `is shorter than ${size}` : `has fewer than ${size}`
}

function tooBig(origin: string, maximum: number | bigint, isIncluded: boolean, isExact: boolean): string {
  const size = sized(origin, maximum)
  if (size === null) return `must be ${isIncluded ? 'at most' : 'less than'} ${figure(maximum)}`
  if (isExact) return `must have exactly ${size}`
  return origin === 'string' ? `is longer than ${size}` : `has more than ${size}`
}

const wrongPattern = (pattern: string): string => (pattern === '/^[a-z0-9-]+$/' ? 'must be lower case letters, digits and hyphens' : `must be written as ${pattern} says`)

const quoted = (keys: readonly string[]): string => keys.map((key) => `"${key}"`).join(', ')

/** Zod's issue as words that go on from a field's name: "is missing", "must be text, not a number". */
function wordsOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input)
    case 'invalid_value':
      return wrongValue(issue.values, issue.input)
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum, issue.inclusive !== false, issue.exact === true)
    case 'too_big':
      return tooBig(issue.origin, issue.maximum, issue.inclusive !== false, issue.exact === true)
    case 'not_multiple_of':
      return `must be a multiple of ${figure(issue.divisor)}`
    case 'invalid_format':
      return issue.format === 'regex' ? wrongPattern(String(issue.pattern)) : `is not a valid ${issue.format.replaceAll('_', ' ')}`
    case 'unrecognized_keys':
      return `has ${issue.keys.length === 1 ? 'a field that is' : 'fields that are'} not known: ${quoted(issue.keys)}`
    case 'invalid_key':
      return 'is not a name that may stand here'
    case 'invalid_union':
      return issue.input === undefined ? 'is missing' : 'has none of the forms it may have'
    case 'invalid_element':
      return 'holds a value that may not stand there'
    case 'custom':
      return 'is not as it must be'
    default:
      return undefined
  }
}

// Messages that a schema gives itself go before these.
z.config({ customError: wordsOf })

type Issue = { path?: readonly (PropertyKey | { readonly key: PropertyKey })[]; message: string }

/** An issue of zod with the field it is about: "name is missing", "items: a question stands in it twice". `whole` is what an issue without a field speaks of. */
export function sentenceOfIssue({ path = [], message }: Issue, whole: string): string {
  const field = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  const goesOn = /^(is|are|must|has|holds) /.test(message)
  if (field === '') return goesOn ? `${whole} ${message}` : message
  return goesOn ? `${field} ${message}` : `${field}: ${message}`
}
