import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createTestApp, root, type TestApp } from '../helpers/app'
import { open, refusalOf, startSession } from '../helpers/session'

let t: TestApp
afterEach(() => t.dispose())

const search = async (query: string) => {
  const { total, rows, faults } = await t.api.bank.search({ query, limit: 50, offset: 0 })
  return { total, ids: rows.map((row) => row.id), faults }
}
const fixture = join(root, 'test', 'fixtures', 'bank')
const copyOfBank = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'dry-run-bank-'))
  cpSync(fixture, copy, { recursive: true })
  return copy
}
/** Changes one file of a bank, and its size with it. */
const edit = (bank: string, file: string, from: string, to: string): void => {
  const path = join(bank, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

test('the tree counts what is there, in the order of the topic file', async () => {
  t = await createTestApp()
  const tree = await t.api.bank.tree()
  expect(tree.map((one) => [one.theme, one.count])).toEqual([['ml-theory', 4], ['data-engineering', 2], ['system-design', 1], ['coding', 2]])
  expect(tree[0]?.topics).toEqual([
    { id: 'metrics-evaluation', title: 'Metrics and evaluation', count: 3 },
    { id: 'optimisation', title: 'Optimisation and training', count: 2 },
  ])
})

test.each([
  ['', 9],
  ['calibrat', ['calibration']],
  ['calibrat ', []],
  ['"gradient descent"', ['learning-rate']],
  ['"descent gradient"', []],
  ['theme:coding', ['running-sum', 'largest-gap']],
  ['theme:coding level:>=3', ['largest-gap']],
  ['minutes:<5 kind:choice,numeric', ['which-metric', 'f1-by-hand']],
  ['-theme:coding -theme:ml-theory', ['daily-users', 'late-events', 'serve-a-ranker']],
  ['-numbers theme:coding', []],
  ['numbers -sorted', ['running-sum']],
  ['topic:streaming', ['late-events']],
  ['topic:optimisation', ['learning-rate', 'calibration']],
  ['theme:ml-theory -topic:optimisation', ['which-metric', 'f1-by-hand']],
])('search %j', async (query, found) => {
  t = await createTestApp()
  const result = await search(query)
  expect(result.faults).toEqual([])
  if (typeof found === 'number') expect(result.total).toBe(found)
  else expect(result.ids.toSorted()).toEqual(found.toSorted())
})

test('a fault in a query is named where it is, and the rest counts', async () => {
  t = await createTestApp()
  const result = await search('theme:codng level:x sums')
  expect(result.faults.map((fault) => [fault.from, fault.to])).toEqual([[6, 11], [18, 19]])
  expect(result.ids).toEqual(['running-sum'])
  for (const query of ['"', '*', 'NEAR(a b)', 'a AND', '\0', '(((', "' OR 1=1 --", 'rowid:1']) await expect(search(query)).resolves.toBeDefined()
})

test('hits in the title come first, the snippet marks them, pages do not overlap', async () => {
  t = await createTestApp()
  const { rows } = await t.api.bank.search({ query: 'sum', limit: 1, offset: 0 })
  expect(rows[0]).toMatchObject({ id: 'running-sum', topicTitle: 'Algorithms', attempts: 0, dueAt: null })
  expect(rows[0]?.snippet).toContain('\u0001sums\u0002')
  const all = (await search('')).ids
  const pages = await Promise.all([0, 4, 8].map((offset) => t.api.bank.search({ query: '', limit: 4, offset })))
  expect(pages.flatMap((page) => page.rows.map((row) => row.id))).toEqual(all)
})

test('marks are kept, searched for, and changed one at a time', async () => {
  t = await createTestApp()
  await t.api.bank.mark({ id: 'calibration', isStarred: true })
  await t.api.bank.mark({ id: 'calibration', note: 'See the reliability diagram.' })
  await t.api.bank.mark({ id: 'late-events', isSuspended: true })
  t = await t.reopen()
  expect((await t.api.bank.get({ id: 'calibration' })).mark).toEqual({ isStarred: true, isSuspended: false, note: 'See the reliability diagram.' })
  expect((await search('is:starred')).ids).toEqual(['calibration'])
  expect((await search('is:suspended')).ids).toEqual(['late-events'])
  expect((await search('-is:suspended,starred')).total).toBe(7)
  expect(await refusalOf(t.api.bank.mark({ id: 'nothing-here', isStarred: true }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('is:due and is:new follow what was answered', async () => {
  t = await createTestApp()
  await t.api.reviews.grade({ questionId: 'calibration', grade: 'again', answer: open('x'), produced: [], ticks: [], timeMs: 1000 })
  expect((await search('is:new')).ids).not.toContain('calibration')
  expect((await search('is:due')).ids).toEqual([])
  t.clock.pass(40 * 86_400_000)
  expect((await search('is:due')).ids).toEqual(['calibration'])
  await t.api.bank.mark({ id: 'calibration', isSuspended: true })
  expect((await search('is:due')).ids).toEqual([])
  expect((await search('is:due,suspended')).ids).toEqual(['calibration'])
})

test('what the running session asks is revealed once it is answered, or the session has ended', async () => {
  t = await createTestApp()
  const { head, items } = await startSession(t, ['calibration', 'learning-rate'])
  const reveal = (id: string) => t.api.bank.reveal({ id })
  const refusal = { code: 'CONFLICT', data: { now: 'asked' }, message: expect.stringContaining('Part of the running session') }
  expect(await refusalOf(reveal('calibration'))).toMatchObject(refusal)
  expect((await reveal('which-metric')).id).toBe('which-metric')
  await t.api.sessions.submit({ itemId: items[0]?.id ?? '', answer: open('An answer.'), produced: [] })
  expect((await reveal('calibration')).id).toBe('calibration')
  await t.api.sessions.pause({ sessionId: head.id })
  expect(await refusalOf(reveal('learning-rate'))).toMatchObject(refusal)
  t.clock.pass(1)
  await t.api.sessions.end({ sessionId: head.id })
  expect((await reveal('learning-rate')).id).toBe('learning-rate')
})

test('get shows no secret; reveal shows all', async () => {
  t = await createTestApp()
  const shown = JSON.stringify(await t.api.bank.get({ id: 'which-metric' }))
  for (const secret of ['model answer of', 'Nearly 1', 'correct', 'A first nudge']) expect(shown).not.toContain(secret)
  expect((await t.api.bank.reveal({ id: 'which-metric' })).modelAnswer).toContain('The model answer of which-metric')
})

test('an edited question is read again; what was asked stays as it was asked', async () => {
  const questions = copyOfBank()
  t = await createTestApp({ questions })
  const view = await startSession(t, ['calibration'])
  const hash = () => t.app.house.stores.bank.row('calibration')?.versionHash
  const before = hash()
  edit(questions, 'ml-theory/calibration/question.md', 'Say how you would measure it.', 'Say how you would measure it on little data.')
  t = await t.reopen()
  expect(hash()).not.toBe(before)
  expect((await search('"on little data"')).ids).toEqual(['calibration'])
  expect((await t.api.sessions.get({ sessionId: view.head.id })).items[0]?.question.prompt).not.toContain('little data')
  const versions = t.app.house.db.sqlite.prepare(`SELECT count(*) FROM question_version WHERE question_id = 'calibration'`).pluck()
  expect(versions.get()).toBe(2)
  await t.api.sessions.discard({ sessionId: view.head.id })
  await t.api.bank.reload()
  expect(versions.get()).toBe(1)
})

test('an unchanged bank is not read again', async () => {
  t = await createTestApp()
  t.app.house.db.sqlite.exec(`UPDATE question SET title = 'touched' WHERE id = 'calibration'`)
  t = await t.reopen()
  expect((await t.api.bank.search({ query: 'touched', limit: 5, offset: 0 })).total).toBe(1)
})

test('bad files of the person never stop the app: each is listed with file, line and reason', async () => {
  t = await createTestApp()
  const own = join(t.data, 'questions')
  cpSync(join(fixture, 'ml-theory', 'learning-rate'), join(own, 'ml-theory', 'my-own'), { recursive: true })
  edit(own, 'ml-theory/my-own/question.md', 'id: learning-rate', 'id: my-own')
  cpSync(join(fixture, 'ml-theory', 'calibration'), join(own, 'ml-theory', 'calibration'), { recursive: true })
  cpSync(join(fixture, 'coding', 'running-sum'), join(own, 'coding', 'broken'), { recursive: true })
  edit(own, 'coding/broken/question.md', 'id: running-sum\n', 'id: broken\n')
  edit(own, 'coding/broken/question.md', 'level: 1', 'level: 9')
  writeFileSync(join(own, 'coding', 'broken', 'cases.json'), '{ not json')
  const pack = join(t.data, 'packs', 'mine')
  mkdirSync(join(pack, 'sets'), { recursive: true })
  writeFileSync(join(pack, 'topics.yaml'), 'coding: [ { id: algorithms, title: Algorithms } ]\n')
  writeFileSync(join(pack, 'sets', 'odd.json'), '{"format":"dry-run-set","version":1,"name":"x","description":"","items":[{"questionId":"a"}]}')
  t = await t.reopen()
  const faults = await t.api.bank.faults()
  const about = (file: string) => faults.filter((fault) => fault.file.endsWith(file))
  expect(about('coding/broken/question.md').map((fault) => fault.message).join()).toMatch(/level/)
  expect(about('coding/broken/question.md')[0]?.line).toBe(7)
  expect(about('ml-theory/calibration/question.md').map((fault) => fault.message).join()).toMatch(/calibration is already used by .*fixtures/)
  expect(about('sets/odd.json').map((fault) => fault.message).join()).toMatch(/items\.0\.title/)
  expect(about('topics.yaml').filter((fault) => fault.file.startsWith(own))).toEqual([])
  expect((await search('')).total).toBe(10)
  expect((await t.api.bank.get({ id: 'my-own' })).topicTitle).toBe('Optimisation and training')
  expect(await t.api.bank.reload()).toEqual({ questions: 10, faults: faults.length })
})

test('a file where a folder of questions is expected is a fault, not an end', async () => {
  t = await createTestApp()
  writeFileSync(join(t.data, 'questions'), 'no folder')
  writeFileSync(join(t.data, 'packs'), 'no folder either')
  t = await t.reopen()
  expect(await t.api.bank.faults()).toEqual([{ file: join(t.data, 'questions'), line: 1, message: expect.stringMatching(/is not a folder/) }])
  expect((await search('')).total).toBe(9)
})
