import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createTestApp, dayMs, startOfTests, type TestApp } from '../helpers/app'
import { open, refusalOf } from '../helpers/session'

let t: TestApp
afterEach(() => t.dispose())

const draft = { id: null, name: 'Monday', description: 'For the phone screen.', questionIds: ['calibration', 'running-sum'] }
const setFile = (change: object): string => JSON.stringify({ format: 'dry-run-set', version: 1, name: 'A', description: '', items: [], ...change })

test('a set is saved, ordered, changed, exported and imported on another install', async () => {
  t = await createTestApp()
  const made = await t.api.sets.save(draft)
  expect(made).toMatchObject({ name: 'Monday', isBuiltIn: false, minutes: 18, updatedAt: startOfTests })
  const changed = await t.api.sets.save({ ...draft, id: made.id, questionIds: ['running-sum', 'f1-by-hand', 'calibration'] })
  expect(changed.items.map((one) => one.questionId)).toEqual(['running-sum', 'f1-by-hand', 'calibration'])
  const file = await t.api.sets.export({ id: made.id })
  expect(file).toMatchObject({ fileName: 'monday.dry-run-set.json', mime: 'application/json', encoding: 'utf8' })
  await t.api.sets.remove({ id: made.id })
  expect((await t.api.sets.list()).map((one) => one.name)).toEqual(['First round'])
  const { set, missing, hadName } = await t.api.sets.import({ text: file.content })
  expect(missing).toEqual([])
  expect(hadName).toBe(false)
  expect((await t.api.sets.import({ text: file.content })).hadName).toBe(true)
  expect(set.items.map((one) => one.questionId)).toEqual(['running-sum', 'f1-by-hand', 'calibration'])
  expect((await t.api.sets.export({ id: set.id })).content).toBe(file.content)
})

test('a set keeps questions this bank lacks, and says which', async () => {
  t = await createTestApp()
  const { set, missing } = await t.api.sets.import({ text: setFile({ items: [{ questionId: 'far-away', title: 'Far away' }, { questionId: 'calibration', title: 'old name' }] }) })
  expect(missing).toEqual(['Far away'])
  expect(set.items).toMatchObject([{ title: 'Far away', isPresent: false, targetMinutes: 0 }, { title: 'When a probability is not one', isPresent: true, targetMinutes: 8 }])
  const saved = await t.api.sets.save({ id: set.id, name: 'B', description: '', questionIds: ['calibration', 'far-away'] })
  expect(saved.items[1]).toMatchObject({ questionId: 'far-away', title: 'Far away' })
})

test('a set that comes with the bank is read from its file and cannot be changed', async () => {
  t = await createTestApp()
  const [builtIn] = await t.api.sets.list()
  expect(builtIn).toMatchObject({ id: 'builtin-first-round', isBuiltIn: true, minutes: 18 })
  expect(await refusalOf(t.api.sets.save({ ...draft, id: 'builtin-first-round' }))).toMatchObject({ code: 'REFUSED', data: { field: 'id' } })
  expect(await refusalOf(t.api.sets.remove({ id: 'builtin-first-round' }))).toMatchObject({ code: 'REFUSED' })
})

test.each([
  ['{', null, /not JSON/],
  ['{"format":"other"}', 'format', /its format must be "dry-run-set"/],
  [setFile({ version: 2 }), 'version', /newer Dry Run \(version 2/],
  [setFile({ name: '' }), 'name', /: name is empty\.$/],
  [setFile({ items: [{ questionId: 'a', title: 1 }] }), 'items.0.title', /items\.0\.title must be text, not a number\.$/],
  [setFile({ items: [{ questionId: 'a', title: '' }, { questionId: 'a', title: '' }] }), 'items', /twice/],
  [setFile({ extra: 1 }), null, /extra/],
])('the set file %s is refused at %s and nothing is imported', async (text, field, message) => {
  t = await createTestApp()
  const refusal = await refusalOf(t.api.sets.import({ text }))
  expect(refusal).toMatchObject({ code: 'REFUSED', data: { field: field ?? 'text' } })
  expect(refusal.message).toMatch(message)
  expect(await t.api.sets.list()).toHaveLength(1)
})

test('a set of unknown or repeated questions is refused', async () => {
  t = await createTestApp()
  expect(await refusalOf(t.api.sets.save({ ...draft, questionIds: ['no-such'] }))).toMatchObject({ code: 'REFUSED', data: { field: 'questionIds' } })
  expect(await refusalOf(t.api.sets.save({ ...draft, questionIds: ['calibration', 'calibration'] }))).toMatchObject({ code: 'REFUSED', data: { field: 'questionIds' } })
  expect(await refusalOf(t.api.sets.save({ ...draft, id: 'gone' }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('settings have defaults, change one at a time, and survive a value that makes no sense', async () => {
  t = await createTestApp()
  const before = await t.api.settings.get()
  expect(await t.api.settings.set({ desiredRetention: 0.8 })).toEqual({ ...before, desiredRetention: 0.8 })
  expect(await refusalOf(t.api.settings.set({ minutesPerDay: 1 }))).toMatchObject({ code: 'REFUSED', data: { field: 'minutesPerDay' } })
  t.app.house.db.sqlite.exec(`INSERT OR REPLACE INTO setting VALUES ('editorKeys', '"emacs"'), ('gone', '1')`)
  t = await t.reopen()
  expect(await t.api.settings.get()).toEqual({ ...before, desiredRetention: 0.8 })
})

test('desired retention moves what is due', async () => {
  t = await createTestApp()
  const days = async () => (await t.api.reviews.get({ questionId: 'calibration' })).intervals.at(-1)?.days ?? 0
  const usual = await days()
  await t.api.settings.set({ desiredRetention: 0.8 })
  expect(await days()).toBeGreaterThan(usual)
})

test('backups: by hand, once a day on start, the oldest go; restoring brings the data back under the running app', async () => {
  t = await createTestApp()
  await t.api.bank.mark({ id: 'calibration', isStarred: true })
  const kept = await t.api.settings.backUp()
  expect(kept).toMatchObject({ reason: 'manual', createdAt: startOfTests })
  await t.api.bank.mark({ id: 'calibration', isStarred: false })
  await t.api.bank.mark({ id: 'late-events', isStarred: true })
  await t.api.reviews.grade({ questionId: 'calibration', grade: 'good', answer: open('x'), produced: [], ticks: [], timeMs: 1 })
  t.clock.pass(1000)
  await t.api.settings.restore({ name: kept.name })
  expect((await t.api.bank.search({ query: 'is:starred', limit: 9, offset: 0 })).rows.map((one) => one.id)).toEqual(['calibration'])
  expect((await t.api.ratings.current())[0]?.attempts).toBe(0)
  await t.api.bank.mark({ id: 'running-sum', isStarred: true })
  t = await t.reopen()
  expect((await t.api.bank.search({ query: 'is:starred', limit: 9, offset: 0 })).total).toBe(2)
  const list = await t.api.settings.backups()
  expect(list.map((one) => one.reason).toSorted()).toEqual(['daily', 'manual', 'restore'])
  const present = list.find((one) => one.reason === 'restore')
  await t.api.settings.restore({ name: present?.name ?? '' })
  expect((await t.api.ratings.current())[0]?.attempts).toBe(1)

  t = await t.reopen()
  expect((await t.api.settings.backups()).filter((one) => one.reason === 'daily')).toHaveLength(1)
  t.clock.pass(dayMs)
  t = await t.reopen()
  expect((await t.api.settings.backups()).filter((one) => one.reason === 'daily')).toHaveLength(2)
  await t.api.settings.set({ backupsKept: 1 })
  expect((await t.api.settings.backups()).map((one) => [one.reason, one.createdAt])).toEqual([['daily', startOfTests + 1000 + dayMs]])
})

test('an app that stays open makes a backup of each new day', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    t = await createTestApp()
    const daily = async () => (await t.api.settings.backups()).filter((one) => one.reason === 'daily').length
    vi.advanceTimersByTime(3_600_000)
    expect(await daily(), 'a database made today has nothing to lose yet').toBe(0)
    for (const days of [1, 2]) {
      t.clock.pass(dayMs)
      vi.advanceTimersByTime(3_600_000)
      expect(await daily()).toBe(days)
    }
  } finally {
    vi.useRealTimers()
  }
})

test('a backup that is damaged, unknown or outside of the folder is refused, and everything stays as it is', async () => {
  t = await createTestApp()
  await t.api.bank.mark({ id: 'calibration', isStarred: true })
  const { name } = await t.api.settings.backUp()
  const path = join(t.data, 'backups', name)
  const whole = readFileSync(path)
  writeFileSync(path, '')
  expect((await refusalOf(t.api.settings.restore({ name }))).message).toMatch(/cannot be restored: it is empty/)
  writeFileSync(path, whole.fill(7, 4096))
  const refusal = await refusalOf(t.api.settings.restore({ name }))
  expect(refusal).toMatchObject({ code: 'REFUSED', data: { field: 'name' } })
  expect(refusal.message).toMatch(/cannot be restored: it is damaged/)
  for (const other of ['nothing.sqlite', '../dry-run.sqlite']) expect(await refusalOf(t.api.settings.restore({ name: other }))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await t.api.bank.search({ query: 'is:starred', limit: 9, offset: 0 })).total).toBe(1)
})

test('info tells where the data is; without a file manager the folder is named', async () => {
  t = await createTestApp()
  expect(await t.api.app.info()).toMatchObject({ host: 'test', dataFolder: t.data, now: startOfTests, timeZone: 'Europe/Zurich', electron: null })
  const refusal = await refusalOf(t.api.app.openDataFolder())
  expect(refusal.message).toContain(t.data)
})
