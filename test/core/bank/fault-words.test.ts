import { expect, test } from 'vitest'
import { z } from 'zod'
import { sentenceOfIssue } from '#core/bank/fault-words'
import { readSetFile } from '#core/bank/set-file'

const sentences = (schema: z.ZodType, value: unknown): string[] => (schema.safeParse(value).error?.issues ?? []).map((issue) => sentenceOfIssue(issue, 'the file'))

const all = z.strictObject({
  name: z.string().min(1).max(5),
  description: z.string(),
  list: z.array(z.int()).min(1).max(2),
  level: z.int().min(1).max(5),
  is: z.boolean(),
  kind: z.enum(['code', 'sql']),
  format: z.literal('x'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  slug: z.string().regex(/^a+$/, 'letters a'),
  group: z.strictObject({ inner: z.string().max(200_000) }),
})
const good = { name: 'a', description: '', list: [1], level: 1, is: true, kind: 'code', format: 'x', id: 'a', slug: 'a', group: { inner: '' } }

test.each([
  [{ name: undefined }, 'name is missing'],
  [{ name: '' }, 'name is empty'],
  [{ name: null }, 'name is empty'],
  [{ name: 'abcdef' }, 'name is longer than 5 characters'],
  [{ description: 5 }, 'description must be text, not a number'],
  [{ description: ['x'] }, 'description must be text, not a list'],
  [{ list: [] }, 'list is empty'],
  [{ list: [1, 2, 3] }, 'list has more than 2 entries'],
  [{ list: ['x'] }, 'list.0 must be a number, not text'],
  [{ level: 0 }, 'level must be at least 1'],
  [{ level: 9 }, 'level must be at most 5'],
  [{ level: 1.5 }, 'level must be a whole number, not 1.5'],
  [{ is: 'yes' }, 'is must be true or false, not text'],
  [{ kind: 'x' }, 'kind must be one of code, sql'],
  [{ kind: undefined }, 'kind is missing; it must be one of code, sql'],
  [{ format: 'y' }, 'format must be "x"'],
  [{ id: 'A' }, 'id must be lower case letters, digits and hyphens'],
  [{ slug: 'b' }, 'slug: letters a'],
  [{ group: { inner: 'x'.repeat(200_001) } }, 'group.inner is longer than 200,000 characters'],
  [{ group: 'x' }, 'group must be a group of fields, not text'],
  [{ colour: 1 }, 'the file has a field that is not known: "colour"'],
])('%j: %s', (change, sentence) => {
  expect(sentences(all, { ...good, ...change })).toEqual([sentence])
})

test('a set file is refused in such words', () => {
  const set = { format: 'dry-run-set', version: 1, name: 'A', description: '', items: [] }
  const refused = (change: object): unknown => readSetFile(JSON.stringify({ ...set, ...change }))
  expect(refused({ name: '' })).toEqual({ refused: 'The set file cannot be used: name is empty.', field: 'name' })
  expect(refused({ description: 7 })).toEqual({ refused: 'The set file cannot be used: description must be text, not a number.', field: 'description' })
  const twice = { questionId: 'a', title: '' }
  expect(refused({ items: [twice, twice] })).toEqual({ refused: 'The set file cannot be used: items: a question stands in it twice.', field: 'items' })
})
