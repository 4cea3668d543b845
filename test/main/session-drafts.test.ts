import { afterEach, expect, test } from 'vitest'
import { createTestApp, minuteMs, startOfTests, type TestApp } from '../helpers/app'
import { itemOf, open, python, refusalOf, solved, startSession, wholeQuestion } from '../helpers/session'

let t: TestApp
afterEach(() => t.dispose())

const three = ['calibration', 'running-sum', 'f1-by-hand']

test('a draft or an answer that replaces what it has not seen is refused', async () => {
  t = await createTestApp()
  const { itemId, revision } = (({ id, revision: first }) => ({ itemId: id, revision: first }))(itemOf(await startSession(t, ['calibration', 'f1-by-hand']), 'calibration'))
  const saved = await t.api.sessions.saveDraft({ itemId, answer: open('a paragraph'), replaces: revision })
  const stale = { itemId, answer: open('a word'), replaces: revision }
  expect(await refusalOf(t.api.sessions.saveDraft(stale))).toMatchObject({ code: 'CONFLICT', data: { now: 'changed' } })
  expect(await refusalOf(t.api.sessions.submit({ ...stale, produced: [] }))).toMatchObject({ code: 'CONFLICT', data: { now: 'changed' } })
  // A save whose reply was lost, sent once more.
  expect(await t.api.sessions.saveDraft({ itemId, answer: open('a paragraph'), replaces: revision })).toMatchObject({ revision: saved.revision })
  await t.api.sessions.saveDraft({ itemId, answer: open('a word'), replaces: saved.revision })
  const after = await t.api.sessions.submit({ itemId, answer: open('a word, and another'), produced: [], replaces: null })
  expect(itemOf(after, 'calibration')).toMatchObject({ status: 'answered', answer: open('a word, and another') })
})

test('after a crash the session comes back at the same item with the same text, and the clock has not stood still', async () => {
  t = await createTestApp()
  const view = await startSession(t, three)
  const sums = itemOf(view, 'running-sum').id
  await t.api.sessions.open({ itemId: sums })
  t.clock.pass(minuteMs)
  await t.api.sessions.saveDraft({ itemId: sums, answer: python('def running_sum(numbers):\n    total =') })
  t.clock.pass(10 * minuteMs)
  t = await t.reopen()
  expect(await t.api.sessions.current()).toEqual({ sessionId: view.head.id })
  const back = await t.api.sessions.get({ sessionId: view.head.id })
  expect(back.currentItemId).toBe(sums)
  expect(itemOf(back, 'running-sum')).toMatchObject({ answer: python('def running_sum(numbers):\n    total ='), spentMs: 11 * minuteMs })
  expect(back.head.clock.deadlineAt).toBe(startOfTests + 60 * minuteMs)
})

test('a deadline that passes while the app is closed ends the session as of that moment; drafts count, the rest is skipped', async () => {
  t = await createTestApp()
  const view = await startSession(t, [...three, 'learning-rate'], { minutes: 20 })
  const id = (questionId: string) => itemOf(view, questionId).id
  await t.api.sessions.saveDraft({ itemId: id('calibration'), answer: open('half an ans') })
  await t.api.sessions.open({ itemId: id('running-sum') })
  const starter = itemOf(view, 'running-sum').answer
  await t.api.sessions.saveDraft({ itemId: id('running-sum'), answer: starter })
  await t.api.sessions.skip({ itemId: id('f1-by-hand') })
  t.clock.pass(3 * 60 * minuteMs)
  t = await t.reopen()
  expect((await t.api.today.get()).toSettle.map((one) => one.id)).toEqual([view.head.id])
  const ended = await t.api.sessions.get({ sessionId: view.head.id })
  expect(ended.head.clock.endedAt).toBe(startOfTests + 20 * minuteMs)
  expect(ended.items.map((one) => [one.question.id, one.status])).toEqual([
    ['calibration', 'answered'],
    ['running-sum', 'skipped'],
    ['f1-by-hand', 'skipped'],
    ['learning-rate', 'skipped'],
  ])
  expect(ended.items.reduce((sum, one) => sum + one.spentMs, 0)).toBe(20 * minuteMs)
  const last = (await t.api.sessions.timeline({ sessionId: view.head.id })).at(-1)
  expect(last).toMatchObject({ type: 'timed-out', at: startOfTests + 20 * minuteMs, data: { draftsTaken: [id('calibration')] } })
  for (const call of [t.api.sessions.saveDraft({ itemId: id('calibration'), answer: open('more') }), t.api.sessions.submit({ itemId: id('calibration'), answer: open('more'), produced: [] })]) {
    expect(await refusalOf(call)).toMatchObject({ code: 'CONFLICT', message: 'The session has ended; its answers are fixed.' })
  }
  expect((await t.api.sessions.get({ sessionId: view.head.id })).items[0]?.answer).toEqual(open('half an ans'))
})

test('the code of a draft that time took can be run once afterwards, as it stands', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['running-sum'], { minutes: 10 })
  const itemId = view.items[0]?.id ?? ''
  await t.api.sessions.saveDraft({ itemId, answer: python('nearly right') })
  t.clock.pass(10 * minuteMs)
  const produced = solved(wholeQuestion(t, 'running-sum')).slice(0, 2)
  expect(await refusalOf(t.api.sessions.run({ itemId, only: null, scope: 'all', answer: python('better'), produced }))).toMatchObject({ code: 'CONFLICT' })
  await t.api.sessions.run({ itemId, only: null, scope: 'all', answer: python('nearly right'), produced })
  const { items } = await t.api.sessions.debrief({ sessionId: view.head.id })
  expect(items[0]?.proposal.share).toBe(0.5)
  expect(items[0]?.verdicts.map((one) => one.expected)).toContainEqual([-1, 0])
  expect(await refusalOf(t.api.sessions.run({ itemId, only: null, scope: 'all', answer: python('nearly right'), produced }))).toMatchObject({ code: 'CONFLICT' })
})

test('what is typed into a skipped item counts: on screen it waits again and its time runs, at the end every draft that says something is taken', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['calibration', 'learning-rate'])
  const [first, second] = view.items.map((one) => one.id) as [string, string]
  await t.api.sessions.saveDraft({ itemId: first, answer: open('half of it') })
  await t.api.sessions.skip({ itemId: first })
  const left = await t.api.sessions.skip({ itemId: second })
  expect([left.currentItemId, left.items[1]?.status]).toEqual([second, 'skipped'])
  t.clock.pass(minuteMs)
  await t.api.sessions.saveDraft({ itemId: first, answer: open('half of it, a second window') })
  await t.api.sessions.saveDraft({ itemId: second, answer: open('Now I see it.') })
  t.clock.pass(4 * minuteMs)
  const typed = await t.api.sessions.get({ sessionId: view.head.id })
  expect(typed.items.map((one) => [one.status, one.spentMs])).toEqual([['skipped', 0], ['waiting', 4 * minuteMs]])
  const ended = await t.api.sessions.end({ sessionId: view.head.id })
  expect(ended.items.map((one) => one.status)).toEqual(['answered', 'answered'])
  const last = (await t.api.sessions.timeline({ sessionId: view.head.id })).at(-1)
  expect(last).toMatchObject({ type: 'ended', data: { draftsTaken: [first, second] } })
})

test('cases of an answer the clock took can still be run after it was settled unrun; settling again counts them', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['running-sum'], { minutes: 10 })
  const itemId = view.items[0]?.id ?? ''
  await t.api.sessions.saveDraft({ itemId, answer: python('right') })
  t.clock.pass(10 * minuteMs)
  const settlement = { ticks: [], grade: 'again' as const, note: '' }
  expect((await t.api.sessions.settle({ itemId, settlement })).proposal.share).toBe(0)
  await t.api.sessions.run({ itemId, only: null, scope: 'all', answer: python('right'), produced: solved(wholeQuestion(t, 'running-sum')) })
  await t.api.sessions.settle({ itemId, settlement: { ...settlement, grade: 'good' } })
  expect((await t.api.sessions.get({ sessionId: view.head.id })).head.score).toBe(1)
})
