import { afterEach, expect, test } from 'vitest'
import { createTestApp, dayMs, minuteMs, type TestApp } from '../helpers/app'
import { open } from '../helpers/session'

let t: TestApp
afterEach(() => t.dispose())

const answer = (questionId: string, ticks: string[]): Promise<unknown> =>
  t.api.reviews.grade({ questionId, grade: 'good', answer: open('said'), produced: [], ticks, timeMs: minuteMs })

test('a role has its items with the questions of their topics, and nothing is measured at first', async () => {
  t = await createTestApp()
  const [head] = await t.api.roles.list()
  expect(head).toMatchObject({ id: 'evaluator', title: 'Evaluation engineer', itemCount: 3, questionCount: 5, standing: { measured: 0 } })
  const { items, loops } = await t.api.roles.get({ id: 'evaluator' })
  // The second item has two topics; a question that has both counts once.
  expect(items.map((one) => [one.id, one.questionCount, one.newCount, one.attempts])).toEqual([['metrics', 3, 3, 0], ['training', 4, 4, 0], ['streams', 1, 1, 0]])
  expect(items[1]?.topics).toEqual([{ id: 'optimisation', title: 'Optimisation and training' }, { id: 'metrics-evaluation', title: 'Metrics and evaluation' }])
  expect(loops.map((one) => one.rounds.map((round) => [round.title, round.minutes]))).toEqual([[['Metrics', 45], ['Data', 30]]])
})

test('an answer moves the items of its topics and no other', async () => {
  t = await createTestApp()
  await answer('calibration', ['definition', 'example'])
  const { head, items } = await t.api.roles.get({ id: 'evaluator' })
  expect(items.map((one) => [one.newCount, one.attempts])).toEqual([[2, 1], [3, 1], [1, 0]])
  expect(head.standing.measured).toBeCloseTo(0.7, 10)
  expect(items[0]?.rating.deviation).toBeLessThan(items[2]?.rating.deviation ?? 0)
})

test('an answer that is taken back, or was a candidate’s, does not count', async () => {
  t = await createTestApp()
  await answer('calibration', ['definition'])
  await t.api.reviews.undo()
  t.clock.pass(dayMs)
  const { sessionId } = await t.api.sessions.start({ title: 'Held', questionIds: ['calibration'], minutes: 30, setId: null, participants: { candidate: 'Ada', interviewer: 'Bo', role: null } })
  const [item] = (await t.api.sessions.get({ sessionId })).items
  await t.api.sessions.submit({ itemId: item?.id ?? '', answer: open('said'), produced: [] })
  await t.api.sessions.end({ sessionId })
  await t.api.sessions.settle({ itemId: item?.id ?? '', settlement: { ticks: ['definition'], grade: 'good', note: '' } })
  const { items } = await t.api.roles.get({ id: 'evaluator' })
  expect(items.map((one) => one.attempts)).toEqual([0, 0, 0])
  expect(items[0]?.newCount).toBe(3)
})

test('a role that is not there is said to be missing', async () => {
  t = await createTestApp()
  await expect(t.api.roles.get({ id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a plan by topics takes questions that have any of them', async () => {
  t = await createTestApp()
  const request = { themes: [], topics: ['optimisation', 'streaming'], levels: [], kinds: [], count: 9, minutes: 240, setId: null, seed: 1 }
  const { items } = await t.api.sessions.plan(request)
  expect(items.map((one) => one.questionId).toSorted()).toEqual(['calibration', 'late-events', 'learning-rate'])
})
