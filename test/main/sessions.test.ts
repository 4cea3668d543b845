import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { emptyScorecard } from '#core/session/session'
import type { Produced } from '#core/session/verdict'
import { createTestApp, minuteMs, startOfTests, type TestApp } from '../helpers/app'
import { itemOf, nobody, open, python, refusalOf, returned, solved, startSession, wholeQuestion } from '../helpers/session'

let t: TestApp
afterEach(() => t.dispose())

const three = ['calibration', 'running-sum', 'f1-by-hand']

test('the whole way: draft, run, hint, submit, end, debrief, settle', async () => {
  t = await createTestApp()
  const view = await startSession(t, three)
  const [calibration, sums, f1] = three.map((id) => itemOf(view, id).id) as [string, string, string]
  expect(view.currentItemId).toBe(calibration)
  expect(view.head).toMatchObject({ status: 'running', itemCount: 3, answeredCount: 0, score: null })
  expect(view.head.clock).toMatchObject({ startedAt: startOfTests, deadlineAt: startOfTests + 60 * minuteMs, pausedMs: 0 })

  t.clock.pass(5 * minuteMs)
  await t.api.sessions.saveDraft({ itemId: calibration, answer: open('A share p of') })
  expect(await t.api.sessions.hint({ itemId: calibration })).toEqual({ text: 'A first nudge for calibration.', left: 1 })
  const afterFirst = await t.api.sessions.submit({ itemId: calibration, answer: open('A share p of the cases scored p is positive.'), produced: [] })
  expect(afterFirst.currentItemId).toBe(sums)
  expect(itemOf(afterFirst, 'calibration')).toMatchObject({ status: 'answered', spentMs: 5 * minuteMs, hints: ['A first nudge for calibration.'] })

  t.clock.pass(4 * minuteMs)
  const job = await t.api.sessions.job({ itemId: sums, scope: 'all', language: 'python', own: null })
  expect(job.cases.map((one) => [one.caseId, one.args])).toEqual([['small', [[1, 2, 3]]], ['empty', [[]]], ['negative', [[-1, 1]]], ['large', [[0, 1, 2, 3, 4]]]])
  const answer = python('def running_sum(numbers): ...')
  const run = await t.api.sessions.run({ itemId: sums, only: null, scope: 'visible', answer, produced: [returned('small', [1, 3, 6]), returned('empty', [0])] })
  expect(run.map((one) => [one.caseId, one.outcome, one.expected])).toEqual([['small', 'passed', [1, 3, 6]], ['empty', 'failed', []]])
  const question = wholeQuestion(t, 'running-sum')
  const afterSecond = await t.api.sessions.submit({ itemId: sums, answer, produced: solved(question) })
  expect(itemOf(afterSecond, 'running-sum').verdicts.map((one) => one.outcome)).toEqual(['passed', 'passed', 'passed', 'passed'])

  t.clock.pass(minuteMs)
  for (const text of ['abc', '12 km', '1e999']) {
    expect(await refusalOf(t.api.sessions.submit({ itemId: f1, answer: { kind: 'numeric', text }, produced: [] }))).toMatchObject({ code: 'REFUSED', data: { field: 'answer' } })
  }
  await t.api.sessions.submit({ itemId: f1, answer: { kind: 'numeric', text: '0.667' }, produced: [] })
  const ended = await t.api.sessions.end({ sessionId: view.head.id })
  expect(ended.head).toMatchObject({ status: 'ended', answeredCount: 3 })
  expect(ended.currentItemId).toBeNull()

  const before = await t.api.sessions.debrief({ sessionId: view.head.id })
  expect(before.items.map((one) => [one.item.question.id, one.proposal.share, one.proposal.grade])).toEqual([
    ['calibration', null, null],
    ['running-sum', 1, 'easy'],
    ['f1-by-hand', 1, 'easy'],
  ])
  expect(before.rubrics.map((one) => one.id)).toEqual(['theory'])
  const judged = await t.api.sessions.judge({ itemId: calibration, ticks: ['definition'], note: 'No example.' })
  expect(judged.proposal).toMatchObject({ share: 0.75, grade: 'hard' })

  const settled = await t.api.sessions.settle({ itemId: calibration, settlement: { ticks: ['definition'], grade: 'good', note: 'No example.' } })
  expect(settled.settlement).toEqual({ ticks: ['definition'], grade: 'good', note: 'No example.' })
  expect(settled.ratingChanges.map((one) => [one.scope, one.score])).toEqual([['ml-theory', 0.75], ['overall', 0.75]])
  for (const itemId of [sums, f1]) await t.api.sessions.settle({ itemId, settlement: { ticks: [], grade: 'easy', note: '' } })
  const after = await t.api.sessions.get({ sessionId: view.head.id })
  expect(after.head).toMatchObject({ status: 'settled', score: (0.75 + 1 + 1) / 3 })
  expect((await t.api.bank.get({ id: 'calibration' })).attempts).toEqual([{ at: t.clock.now(), score: 0.75, sessionId: view.head.id }])
  expect((await t.api.bank.get({ id: 'calibration' })).dueAt).toBeGreaterThan(t.clock.now())
  const timeline = await t.api.sessions.timeline({ sessionId: view.head.id })
  expect(timeline.map((one) => one.type)).toEqual([
    'started', 'opened', 'hint', 'submitted', 'opened', 'run', 'submitted', 'opened', 'submitted', 'ended', 'noted', 'settled', 'settled', 'settled',
  ])
})

test('a note alone judges no points; that none was met is said on purpose; a grade alone stands for its share', async () => {
  t = await createTestApp()
  const { sessionId } = await t.api.sessions.start({ title: 'Mock', questionIds: ['calibration'], minutes: 60, setId: null, participants: nobody })
  const itemId = (await t.api.sessions.get({ sessionId })).items[0]?.id ?? ''
  await t.api.sessions.submit({ itemId, answer: open('About calibration.'), produced: [] })
  await t.api.sessions.end({ sessionId })
  expect((await t.api.sessions.debrief({ sessionId })).items[0]?.judging).toEqual({ ticks: null, note: '' })
  const noted = await t.api.sessions.judge({ itemId, ticks: null, note: 'Spoke slowly.' })
  expect([noted.judging, noted.proposal.share, noted.proposal.grade]).toEqual([{ ticks: null, note: 'Spoke slowly.' }, null, null])
  const none = await t.api.sessions.judge({ itemId, ticks: [], note: '' })
  expect([none.judging.ticks, none.proposal.share, none.proposal.grade]).toEqual([[], 0, 'again'])
  const { settlement, proposal } = await t.api.sessions.settle({ itemId, settlement: { ticks: null, grade: 'good', note: '' } })
  expect([settlement, proposal.share]).toEqual([{ ticks: null, grade: 'good', note: '' }, 0.875])
  expect((await t.api.reports.get({ sessionId, isRedacted: false })).items[0]).toMatchObject({ score: 0.875, points: [] })
})

test('nothing of the answer reaches the page while the session runs', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['running-sum', 'which-metric', 'calibration', 'daily-users'])
  const itemId = itemOf(view, 'running-sum').id
  const job = await t.api.sessions.job({ itemId, scope: 'all', language: 'python', own: null })
  const after = await t.api.sessions.submit({ itemId, answer: python('x'), produced: [returned('negative', [9, 9])] })
  const sent = JSON.stringify([view, job, after])
  for (const secret of ['model answer of', 'A first nudge', 'Gives the definition', 'Nearly 1 for a detector', 'accumulate', '[-1,0]', 'count(distinct']) expect(sent).not.toContain(secret)
  const hidden = itemOf(after, 'running-sum').verdicts.find((one) => one.caseId === 'negative')
  expect(hidden).toEqual({ caseId: 'negative', visible: false, language: 'python', outcome: 'failed', timeMs: 1, printed: '' })
  const refusal = await refusalOf(t.api.sessions.debrief({ sessionId: view.head.id }))
  expect(refusal).toMatchObject({ code: 'CONFLICT', data: { now: 'running' } })
  expect(await refusalOf(t.api.sessions.run({ itemId: itemOf(view, 'daily-users').id, only: null, scope: 'all', answer: { kind: 'sql', code: 'select 1' }, produced: [] }))).toMatchObject({
    code: 'REFUSED',
    data: { field: 'scope' },
  })
})

test('a pause stops both clocks and moves the deadline; it is kept over a restart and recorded', async () => {
  t = await createTestApp()
  const view = await startSession(t, three, { minutes: 20 })
  const sessionId = view.head.id
  const itemId = view.items[0]?.id ?? ''
  t.clock.pass(5 * minuteMs)
  await t.api.sessions.pause({ sessionId })
  expect(await refusalOf(t.api.sessions.hint({ itemId }))).toMatchObject({ code: 'CONFLICT', data: { now: 'paused' } })
  await t.api.sessions.saveDraft({ itemId, answer: open('typed just before the pause') })
  t.clock.pass(120 * minuteMs)
  t = await t.reopen()
  const paused = await t.api.sessions.get({ sessionId })
  expect(paused.head.status).toBe('paused')
  expect(paused.items[0]).toMatchObject({ spentMs: 5 * minuteMs, answer: open('typed just before the pause') })
  const resumed = await t.api.sessions.resume({ sessionId })
  expect(resumed.head.clock).toMatchObject({ pausedAt: null, pausedMs: 120 * minuteMs, deadlineAt: startOfTests + 140 * minuteMs })
  t.clock.pass(14 * minuteMs)
  expect((await t.api.sessions.get({ sessionId })).items[0]?.spentMs).toBe(19 * minuteMs)
  t.clock.pass(minuteMs)
  expect((await t.api.sessions.get({ sessionId })).head.clock.endedAt).toBe(startOfTests + 140 * minuteMs)
  expect((await t.api.sessions.timeline({ sessionId })).map((one) => one.type)).toEqual(['started', 'opened', 'paused', 'resumed', 'timed-out'])
})

test('skip, go back, flag, reopen: each item keeps its own time', async () => {
  t = await createTestApp()
  const view = await startSession(t, three)
  const [first, second, third] = view.items.map((one) => one.id) as [string, string, string]
  t.clock.pass(minuteMs)
  expect((await t.api.sessions.skip({ itemId: first })).currentItemId).toBe(second)
  t.clock.pass(2 * minuteMs)
  await t.api.sessions.flag({ itemId: second, isFlagged: true })
  expect((await t.api.sessions.skip({ itemId: second })).currentItemId).toBe(third)
  await t.api.sessions.submit({ itemId: third, answer: { kind: 'numeric', text: '1' }, produced: [] })
  const back = await t.api.sessions.open({ itemId: first })
  expect(back.items.map((one) => one.status)).toEqual(['waiting', 'skipped', 'answered'])
  t.clock.pass(3 * minuteMs)
  expect(await refusalOf(t.api.sessions.saveDraft({ itemId: third, answer: { kind: 'numeric', text: '2' } }))).toMatchObject({ code: 'CONFLICT', data: { now: 'answered' } })
  const reopened = await t.api.sessions.reopen({ itemId: third })
  expect(reopened.items.map((one) => [one.spentMs / minuteMs, one.isFlagged])).toEqual([[4, false], [2, true], [0, false]])
  expect(itemOf(reopened, 'f1-by-hand').answer).toEqual({ kind: 'numeric', text: '1' })
})

test('an answer taken back loses its verdicts', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['running-sum'])
  const itemId = view.items[0]?.id ?? ''
  await t.api.sessions.submit({ itemId, answer: python('right'), produced: solved(wholeQuestion(t, 'running-sum')) })
  await t.api.sessions.reopen({ itemId })
  await t.api.sessions.saveDraft({ itemId, answer: python('now wrong') })
  await t.api.sessions.end({ sessionId: view.head.id })
  const { items } = await t.api.sessions.debrief({ sessionId: view.head.id })
  expect(items[0]).toMatchObject({ verdicts: [], item: { status: 'answered', answer: python('now wrong') }, proposal: { share: 0 } })
})

test('own input is run without touching the verdicts of the cases', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['running-sum', 'daily-users'])
  const [code, sql] = view.items.map((one) => one.id) as [string, string]
  expect(await t.api.sessions.job({ itemId: code, scope: 'own', language: 'python', own: '[[5, {"$range": [0, 2, 1]}]]' })).toMatchObject({ entry: 'running_sum', cases: [{ caseId: 'own', args: [[5, [0, 1]]] }] })
  expect((await t.api.sessions.job({ itemId: sql, scope: 'own', language: 'postgresql', own: 'insert into visit values (1);' })).cases[0]?.setup).toContain('insert into visit values (1);')
  const verdicts = await t.api.sessions.run({ itemId: code, only: null, scope: 'own', answer: python('x'), produced: [returned('own', [5])] })
  expect(verdicts).toMatchObject([{ caseId: 'own', got: [5] }])
  expect(itemOf(await t.api.sessions.get({ sessionId: view.head.id }), 'running-sum').verdicts).toEqual([])
  expect(await refusalOf(t.api.sessions.saveDraft({ itemId: code, answer: python('x'.repeat(200_001)) }))).toMatchObject({ code: 'REFUSED', message: 'code is longer than 200,000 characters.' })
  for (const [own, message] of [['5', /list of arguments, such as/], ['[1', /not a JSON list/], ['[{"$range": [0, 99999999, 1]}]', /allowed/]] as const) {
    const refusal = await refusalOf(t.api.sessions.job({ itemId: code, scope: 'own', language: 'python', own }))
    expect(refusal).toMatchObject({ code: 'REFUSED', data: { field: 'own' } })
    expect(refusal.message).toMatch(message)
  }
})

test('of two commands decided on the same state the second is refused and changes nothing', async () => {
  t = await createTestApp()
  const view = await startSession(t, three)
  const store = t.app.house.stores.sessions
  const state = store.state(view.head.id)
  if (!state) throw new Error('no state')
  await t.api.sessions.flag({ itemId: view.items[0]?.id ?? '', isFlagged: true })
  const stale = { state: { session: { ...state.session, status: 'ended' as const }, items: state.items.map((one) => ({ ...one, status: 'skipped' as const })) }, events: [] }
  expect(() => store.record(state, stale)).toThrow(/changed in another window/)
  const after = await t.api.sessions.get({ sessionId: view.head.id })
  expect(after.head.status).toBe('running')
  expect(after.items.map((one) => [one.status, one.isFlagged])).toEqual([['waiting', true], ['waiting', false], ['waiting', false]])
})

test.each([
  ['an unknown question', { questionIds: ['nothing-here'] }, 'REFUSED', /no question “nothing-here”/],
  ['a question twice', { questionIds: ['calibration', 'calibration'] }, 'REFUSED', /stands in the session twice/],
  ['no title', { title: '  ' }, 'REFUSED', /^title is empty\.$/],
  ['too short a time', { minutes: 1 }, 'REFUSED', /^minutes must be at least \d+\.$/],
])('%s starts nothing', async (_, change, code, message) => {
  t = await createTestApp()
  const refusal = await refusalOf(t.api.sessions.start({ title: 'Mock', questionIds: ['calibration'], minutes: 30, setId: null, participants: nobody, ...change }))
  expect(refusal.code).toBe(code)
  expect(refusal.message).toMatch(message)
  expect(await t.api.sessions.list({ limit: 10, before: null })).toEqual([])
})

test('one session at a time; the next may start as soon as the time of the first is up', async () => {
  t = await createTestApp()
  await startSession(t, three, { minutes: 10 })
  expect(await refusalOf(startSession(t, three))).toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/Another session is running/) })
  t.clock.pass(10 * minuteMs)
  const second = await startSession(t, three)
  expect((await t.api.sessions.list({ limit: 10, before: null })).map((one) => one.status)).toEqual(['running', 'ended'])
  expect((await t.api.sessions.list({ limit: 10, before: second.head.clock.startedAt })).length).toBe(1)
})

test('what does not fit is refused by name, and what is not there is not found', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['calibration'])
  const itemId = view.items[0]?.id ?? ''
  expect(await refusalOf(t.api.sessions.submit({ itemId, answer: python('x'), produced: [] }))).toMatchObject({ code: 'REFUSED', message: 'The answer is of kind code, the question of kind open.' })
  expect(await refusalOf(t.api.sessions.job({ itemId, scope: 'visible', language: 'python', own: null }))).toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/nothing to run/) })
  expect(await refusalOf(t.api.sessions.skip({ itemId: 'nowhere' }))).toMatchObject({ code: 'NOT_FOUND', data: { what: 'item', id: 'nowhere' } })
  await t.api.sessions.hint({ itemId })
  await t.api.sessions.hint({ itemId })
  expect(await refusalOf(t.api.sessions.hint({ itemId }))).toMatchObject({ code: 'CONFLICT', message: 'There is no further hint.' })
  await t.api.sessions.end({ sessionId: view.head.id })
  expect(await refusalOf(t.api.sessions.settle({ itemId, settlement: { ticks: ['nonsense'], grade: 'good', note: '' } }))).toMatchObject({ code: 'REFUSED', data: { field: 'ticks' } })
})

test('a session can be discarded until it is settled', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['f1-by-hand'])
  await t.api.sessions.discard({ sessionId: view.head.id })
  expect(await refusalOf(t.api.sessions.get({ sessionId: view.head.id }))).toMatchObject({ code: 'NOT_FOUND' })
  const next = await startSession(t, ['f1-by-hand'])
  await t.api.sessions.end({ sessionId: next.head.id })
  await t.api.sessions.settle({ itemId: next.items[0]?.id ?? '', settlement: { ticks: [], grade: 'again', note: '' } })
  expect(await refusalOf(t.api.sessions.discard({ sessionId: next.head.id }))).toMatchObject({ code: 'CONFLICT', data: { now: 'settled' } })
})

test('a session some of whose answers are settled is history and cannot be discarded', async () => {
  t = await createTestApp()
  const view = await startSession(t, ['calibration', 'learning-rate'])
  await t.api.sessions.end({ sessionId: view.head.id })
  await t.api.sessions.settle({ itemId: view.items[0]?.id ?? '', settlement: { ticks: ['definition'], grade: 'good', note: '' } })
  expect(await refusalOf(t.api.sessions.discard({ sessionId: view.head.id }))).toMatchObject({ code: 'CONFLICT', data: { now: 'settled' } })
  expect((await t.api.sessions.get({ sessionId: view.head.id })).items).toHaveLength(2)
})

test('a session held for a candidate can be deleted, settled or not, and nothing of it is left in the file', async () => {
  t = await createTestApp()
  const mine = await startSession(t, ['calibration'])
  await t.api.sessions.end({ sessionId: mine.head.id })
  await t.api.sessions.settle({ itemId: mine.items[0]?.id ?? '', settlement: { ticks: ['definition'], grade: 'good', note: '' } })
  const before = await t.api.ratings.current()

  const participants = { candidate: 'Ada Zylinder', interviewer: 'Rosa', role: null }
  const { sessionId } = await t.api.sessions.start({ title: 'Onsite', questionIds: ['running-sum'], minutes: 60, setId: null, participants })
  const itemId = (await t.api.sessions.get({ sessionId })).items[0]?.id ?? ''
  const answer = python('def running_sum(numbers): return zylinder')
  await t.api.sessions.run({ itemId, only: null, scope: 'visible', answer, produced: [] })
  await t.api.sessions.submit({ itemId, answer, produced: [] })
  await t.api.sessions.end({ sessionId })
  for (const grade of ['again', 'hard'] as const) await t.api.sessions.settle({ itemId, settlement: { ticks: null, grade, note: 'A note on Zylinder.' } })
  await t.api.sessions.saveScorecard({ sessionId, scorecard: { ...emptyScorecard, concerns: 'Zylinder was late.' } })

  await t.api.sessions.discard({ sessionId })
  expect(await refusalOf(t.api.reports.get({ sessionId, isRedacted: false }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await t.api.ratings.current()).toEqual(before)
  const { sqlite } = t.app.house.db
  for (const table of ['attempt', 'session_event']) expect(sqlite.prepare(`SELECT count(*) FROM ${table} WHERE session_id = ?`).pluck().get(sessionId), table).toBe(0)
  const files = readdirSync(t.data, { recursive: true, encoding: 'utf8' }).map((name) => join(t.data, name)).filter((path) => statSync(path).isFile())
  expect(files.filter((path) => readFileSync(path).toString('latin1').toLowerCase().includes('zylinder'))).toEqual([])
  await expect(t.api.sessions.debrief({ sessionId: mine.head.id })).resolves.toBeDefined()
})

test('own input and produced values are bounded: a macro that makes too much, a value nested too deeply', async () => {
  t = await createTestApp()
  const itemId = (await startSession(t, ['running-sum'])).items[0]?.id ?? ''
  const own = (text: string) => refusalOf(t.api.sessions.job({ itemId, scope: 'own', language: 'python', own: text }))
  expect(await own('[{"$repeat":[{"$repeat":[0,2000000]},2000000]}]')).toMatchObject({ code: 'REFUSED', data: { field: 'own' } })
  expect(await own('[{"$range":5}]')).toMatchObject({ code: 'REFUSED', data: { field: 'own' } })
  expect(await own(`["${'x'.repeat(200_000)}"]`)).toMatchObject({ code: 'REFUSED', data: { field: 'own' } })
  let deep: Produced['value'] = 1
  for (let level = 0; level < 20_000; level++) deep = [deep]
  const refusal = await refusalOf(t.api.sessions.submit({ itemId, answer: python('x'), produced: [returned('small', deep)] }))
  expect(refusal).toMatchObject({ code: 'REFUSED', data: { field: 'produced.0.value' } })
  expect((await t.api.sessions.current()).sessionId).not.toBeNull()
})

test('what breaks unexpectedly is logged, and only its id leaves', async () => {
  t = await createTestApp()
  t.app.house.db.sqlite.exec('DROP TABLE question_set_item; DROP TABLE question_set')
  const refusal = await refusalOf(t.api.sets.list())
  expect(refusal).toMatchObject({ code: 'BROKEN', data: { id: expect.any(String) } })
  expect(refusal.message).not.toContain('question_set')
})
