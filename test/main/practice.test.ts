import { afterEach, expect, test } from 'vitest'
import { createClock, createTestApp, dayMs, minuteMs, startOfTests, type TestApp } from '../helpers/app'
import { open, python, refusalOf, returned, solved, startSession } from '../helpers/session'

let t: TestApp
afterEach(() => t.dispose())

const grade = (questionId: string, value: 'again' | 'hard' | 'good' | 'easy', ticks: string[] = ['definition'], timeMs = minuteMs) =>
  t.api.reviews.grade({ questionId, grade: value, answer: open('said'), produced: [], ticks, timeMs })

test('a review: answer, reveal, grade, the next day it is due', async () => {
  t = await createTestApp()
  const before = await t.api.reviews.get({ questionId: 'running-sum' })
  expect(before.card).toBeNull()
  expect(before.intervals.map((one) => one.grade)).toEqual(['again', 'hard', 'good', 'easy'])
  expect(before.intervals.every((one) => one.days >= 1 && one.dueAt > startOfTests)).toBe(true)
  expect(JSON.stringify(before)).not.toContain('accumulate')
  const input = { questionId: 'running-sum', answer: python('x') }
  const job = await t.api.reviews.job({ questionId: 'running-sum', scope: 'all', language: 'python', own: null })
  expect(job.cases).toHaveLength(4)
  const hidden = await t.api.reviews.run({ ...input, only: null, scope: 'all', produced: [returned('negative', [1])] })
  expect(hidden.find((one) => one.caseId === 'negative')).not.toHaveProperty('expected')
  const produced = solved(await t.api.bank.reveal({ id: 'running-sum' })).slice(0, 3)
  const revealed = await t.api.reviews.reveal({ ...input, produced, ticks: null, timeMs: minuteMs })
  expect(revealed).toMatchObject({ share: 0.75, grade: 'hard' })
  expect(revealed.verdicts.map((one) => one.outcome)).toEqual(['passed', 'passed', 'passed', 'missing'])
  const graded = await t.api.reviews.grade({ ...input, produced, ticks: null, timeMs: minuteMs, grade: 'hard' })
  expect(graded.card.dueAt).toBe(before.intervals.find((one) => one.grade === 'hard')?.dueAt)
  expect(graded.ratingChanges.map((one) => one.scope)).toEqual(['coding', 'overall'])
  expect((await t.api.reviews.due()).doneToday).toBe(1)
  t.clock.set(graded.card.dueAt)
  expect((await t.api.reviews.due()).rows.map((one) => one.questionId)).toEqual(['running-sum'])
})

test('an open answer has a share once its points are ticked; ticks the question does not know are refused', async () => {
  t = await createTestApp()
  const input = { questionId: 'calibration', answer: open('a share p'), produced: [], timeMs: minuteMs }
  expect(await t.api.reviews.reveal({ ...input, ticks: null })).toMatchObject({ share: null, grade: null })
  expect(await t.api.reviews.reveal({ ...input, ticks: ['definition', 'example'] })).toMatchObject({ share: 1, grade: 'easy' })
  expect(await refusalOf(t.api.reviews.grade({ ...input, ticks: ['nonsense'], grade: 'good' }))).toMatchObject({ code: 'REFUSED', message: 'The question has no point “nonsense”.' })
  expect(await refusalOf(t.api.reviews.grade({ ...input, answer: python('x'), ticks: [], grade: 'good' }))).toMatchObject({ code: 'REFUSED', data: { field: 'answer' } })
  expect(t.app.house.db.sqlite.prepare('SELECT count(*) FROM attempt').pluck().get()).toBe(0)
})

test('what is due is cut at the minutes a day, less what was practised today; suspended questions are left out', async () => {
  t = await createTestApp()
  for (const id of ['calibration', 'learning-rate', 'late-events']) await grade(id, 'again')
  t.clock.pass(30 * dayMs)
  expect(await t.api.reviews.due()).toMatchObject({ total: 3, minutes: 24 })
  await t.api.settings.set({ minutesPerDay: 15 })
  const cut = await t.api.reviews.due()
  expect(cut).toMatchObject({ total: 3, minutes: 14 })
  expect(cut.rows).toHaveLength(2)
  await t.api.bank.mark({ id: 'learning-rate', isSuspended: true })
  expect((await t.api.reviews.due()).rows.map((one) => one.questionId)).toEqual(['calibration'])
  await grade('calibration', 'good', ['definition'], 14 * minuteMs)
  expect(await t.api.reviews.due()).toMatchObject({ total: 1, rows: [], doneToday: 1 })
  t.clock.pass(dayMs)
  expect((await t.api.reviews.due()).rows.map((one) => one.questionId)).toContain('late-events')
})

test('a review left open over night is not a night of practice', async () => {
  t = await createTestApp()
  await grade('calibration', 'good', ['definition'], 10 * 60 * minuteMs)
  const [day] = await t.api.ratings.days()
  expect(day?.minutes).toBeLessThanOrEqual(60)
})

test('days of practice are local days', async () => {
  t = await createTestApp({ clock: createClock(Date.UTC(2027, 2, 1, 22, 30), 'Europe/Zurich') })
  await grade('calibration', 'good', [], 2 * minuteMs)
  t.clock.pass(60 * minuteMs)
  await grade('learning-rate', 'good', [], minuteMs)
  await grade('late-events', 'good', [], minuteMs)
  expect(await t.api.ratings.days()).toEqual([
    { day: '2027-03-01', attempts: 1, minutes: 2 },
    { day: '2027-03-02', attempts: 2, minutes: 2 },
  ])
})

test('a day of practice is the day the session was held, settled or not', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['calibration', 'learning-rate'])
  const [first] = view.items
  t.clock.pass(3 * minuteMs)
  await t.api.sessions.submit({ itemId: first?.id ?? '', answer: open('said'), produced: [] })
  await t.api.sessions.end({ sessionId: view.head.id })
  const [day, ...others] = await t.api.ratings.days()
  expect(others).toEqual([])
  expect(day).toMatchObject({ attempts: 1, minutes: 3 })
  t.clock.pass(3 * dayMs)
  await t.api.sessions.settle({ itemId: first?.id ?? '', settlement: { ticks: ['definition'], grade: 'good', note: '' } })
  expect((await t.api.ratings.days()).map((one) => one.day)).toEqual([day?.day])
})

test('with each review the queue gets shorter by that one, however fast it was', async () => {
  t = await createTestApp()
  for (const id of ['calibration', 'learning-rate', 'late-events']) await grade(id, 'again')
  t.clock.pass(30 * dayMs)
  await t.api.settings.set({ minutesPerDay: 15 })
  const before = await t.api.reviews.due()
  const [first, ...rest] = before.rows
  await grade(first?.questionId ?? '', 'good', [], 2000)
  expect(await t.api.reviews.due()).toMatchObject({ rows: rest, minutes: before.minutes - (first?.targetMinutes ?? 0), doneToday: 1 })
})

test('ratings: the seed before the first attempt, then value, attempts, change and history', async () => {
  t = await createTestApp()
  expect((await t.api.ratings.current()).map((one) => [one.scope, one.attempts, one.rating.rating, one.change30d])).toEqual(
    ['overall', 'ml-theory', 'data-engineering', 'system-design', 'coding'].map((scope) => [scope, 0, 1500, null]),
  )
  const first = await grade('calibration', 'easy', ['definition', 'example'])
  t.clock.pass(40 * dayMs)
  const second = await grade('learning-rate', 'again', [])
  const theory = (await t.api.ratings.current()).find((one) => one.scope === 'ml-theory')
  const [after1, after2] = [first, second].map((one) => one.ratingChanges[0]?.after ?? { rating: Number.NaN }) as [{ rating: number }, { rating: number }]
  expect(theory).toMatchObject({ attempts: 2, rating: after2, change30d: after2.rating - after1.rating })
  const history = await t.api.ratings.history({ scope: 'ml-theory' })
  expect(history.map((one) => [one.at, one.rating])).toEqual([[startOfTests, after1.rating], [startOfTests + 40 * dayMs, after2.rating]])
})

test('a plan: repeatable, without suspended questions, from a set in its order with what is missing named', async () => {
  t = await createTestApp()
  const request = { themes: [], topics: [], levels: [], kinds: [], count: 3, minutes: 30, setId: null, seed: 5 }
  await t.api.bank.mark({ id: 'calibration', isSuspended: true })
  const plan = await t.api.sessions.plan(request)
  expect(plan.items).toHaveLength(3)
  expect(await t.api.sessions.plan(request)).toEqual(plan)
  for (let seed = 0; seed < 20; seed++) expect((await t.api.sessions.plan({ ...request, seed })).items.map((one) => one.questionId)).not.toContain('calibration')
  const fromSet = await t.api.sessions.plan({ ...request, minutes: 15, setId: 'builtin-first-round' })
  expect(fromSet.items.map((one) => [one.questionId, one.reason])).toEqual([['running-sum', 'from the set'], ['calibration', 'from the set']])
  expect(fromSet.notes).toEqual([expect.stringMatching(/18 minutes; the session has 15/), 'Not in this bank and left out: “A question of another bank”.'])
  expect(await refusalOf(t.api.sessions.plan({ ...request, setId: 'none' }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('today: what is due, what is unfinished, and a suggestion with its reason', async () => {
  t = await createTestApp()
  const fresh = await t.api.today.get()
  expect(fresh).toMatchObject({ due: { count: 0, minutes: 0, waiting: 0 }, runningSessionId: null, toSettle: [], lastSessions: [], bankCount: 9 })
  expect(fresh.suggestion?.questionIds.length).toBeGreaterThan(0)
  expect(fresh.suggestion?.reason).toMatch(/Nothing is known of you in/)
  expect((await t.api.today.get()).suggestion).toEqual(fresh.suggestion)
  await grade('calibration', 'again')
  t.clock.pass(20 * dayMs)
  const later = await t.api.today.get()
  expect(later.due).toEqual({ count: 1, minutes: 8, waiting: 0 })
  expect(later.suggestion?.questionIds[0]).toBe('calibration')
  expect(later.suggestion?.reason).toMatch(/^One question is due\./)
  const view = await startSession(t, ['f1-by-hand'])
  expect((await t.api.today.get()).runningSessionId).toBe(view.head.id)
  await t.api.sessions.end({ sessionId: view.head.id })
  const ended = await t.api.today.get()
  expect(ended.toSettle.map((one) => one.id)).toEqual([view.head.id])
  expect(ended.lastSessions.map((one) => one.id)).toEqual([view.head.id])
})
