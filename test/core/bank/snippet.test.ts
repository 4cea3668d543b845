import { expect, test } from 'vitest'
import { parseQuery } from '#core/bank/search'
import { makeSnippet } from '#core/bank/snippet'

const snippet = (texts: string[], query: string): string | null => makeSnippet(texts, parseQuery(query).query.terms)?.replaceAll('\u0001', '[').replaceAll('\u0002', ']') ?? null
const long = `${'word '.repeat(40)}the Learning rate of gradient descent ${'tail '.repeat(40)}`.trim()

test.each([
  [['A short text about trees.'], 'tree', 'A short text about [trees].'],
  [['A short text about trees.'], 'tree ', null],
  [['Déjà vu of the naïve model'], 'deja naive', '[Déjà] vu of the [naïve] model'],
  [['one two one'], '"two one"', 'one [two one]'],
  [['no hit here', 'a hit in the second'], 'second', 'a hit in the [second]'],
  [['gradient only', 'gradient and descent'], 'gradient descent', '[gradient] and [descent]'],
  [['line one\n\n  line two'], 'two', 'line one line [two]'],
  [['anything'], '-anything', null],
])('%j searched for %j shows %j', (texts, query, shown) => {
  expect(snippet(texts, query)).toBe(shown)
})

test('of a long text the passage with most of the terms is shown, with a few words before it', () => {
  expect(snippet([long], 'learning descent')).toBe('…word word word the [Learning] rate of gradient [descent] tail tail tail tail tail tail tail…')
})

test('a pasted page of the same words costs no more than the words once', () => {
  const { query } = parseQuery('rate '.repeat(200))
  expect(query.terms.map((one) => one.text)).toEqual(['rate'])
  expect(parseQuery('rate -rate "rate" rate').query.terms).toHaveLength(4)
})
