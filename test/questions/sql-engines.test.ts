import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Produced } from '#core/session/verdict'
import { createEngines } from '#main/checker/engines'

const slow = 180_000
const engines = createEngines(join(resolve(import.meta.dirname, '../..'), '.cache', 'sandbox'))
afterAll(() => engines.dispose())

async function run(language: 'sqlite' | 'postgresql', code: string, setup = ''): Promise<Produced> {
  const [produced] = await engines.of(language).run({ language, entry: '', timeLimitMs: 20_000, cases: [{ caseId: 'a', setup }] }, code, { onCase: () => undefined })
  return produced as Produced
}

describe('both dialects say the same alike', () => {
  test.each(['sqlite', 'postgresql'] as const)('%s: a second statement', async (language) => {
    expect(await run(language, 'select 1 as a;\nselect 2 as b')).toMatchObject({ outcome: 'raised', error: { message: 'one SELECT statement is expected, there is a second one' } })
  }, slow)
  test.each([
    ['sqlite', "select x'0aff' as a"], ['postgresql', "select '\\x0aff'::bytea as a"],
  ] as const)('%s: bytes are hexadecimal text', async (language, code) => {
    expect(await run(language, code)).toMatchObject({ outcome: 'returned', value: { columns: ['a'], rows: [['0aff']] } })
  }, slow)
  test('postgresql: a list of bytes', async () => {
    expect(await run('postgresql', "select array['\\x0aff'::bytea, null] as a")).toMatchObject({ value: { rows: [[['0aff', null]]] } })
  }, slow)
})

test.each([
  ['a table', 'select *\nfrom\n  tt', 3],
  ['a table whose name stands before', 'select tt.a -- from tt\nfrom\n  tt', 3],
  ['a table in a comment and in a text', "select 'from tt' -- from tt\n/* join tt */ from (\nselect * from \"tt\")", 3],
  ['a table that is joined', 'select *\nfrom t\njoin tt using (a)', 3],
  ['a column', 'select a,\n  nope\nfrom t', 2],
  ['a column of a table', 'select 1,\n  u.b,\n t.nope\nfrom t, t as u', 2],
  ['a column that two have', 'select 1,\n  a\nfrom t, t as u', 2],
] as const)('sqlite: %s that is not there has its line', async (_, code, line) => {
  expect(await run('sqlite', code, 'create table t (a int)')).toMatchObject({ outcome: 'raised', error: { line } })
}, slow)
