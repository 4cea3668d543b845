import { join } from 'node:path'
import type { Answer, Question } from '#core/kinds/index'
import { isSelfScored } from '#core/kinds/index'
import type { Grade } from '#core/srs/card'
import type { Produced } from '#core/session/verdict'
import { createClock, createRandom, createTestApp, dayMs, minuteMs, root, type TestApp } from '../helpers/app.ts'
import { nobody, wholeQuestion } from '../helpers/session.ts'
import { once, version } from '../helpers/started.ts'

const pictured = '<svg xmlns="http://www.w3.org/2000/svg" width="260" height="90"><rect x="10" y="20" width="100" height="50" fill="none" stroke="#1e1e1e"/><rect x="150" y="20" width="100" height="50" fill="none" stroke="#1e1e1e"/><path d="M110 45H150" stroke="#1e1e1e"/></svg>'

/** How well somebody did: 1 knows everything, 0 nothing. */
function answerOf(question: Question, skill: number): { answer: Answer; produced: Produced[] } {
  switch (question.kind) {
    case 'choice':
      return { answer: { kind: 'choice', picked: question.options.filter((one) => one.correct === skill > 0.4).map((one) => one.id).slice(0, 3) }, produced: [] }
    case 'numeric':
      return { answer: { kind: 'numeric', text: String(skill > 0.4 ? question.answer.value : 3 * question.answer.value + 1) }, produced: [] }
    case 'open':
      return { answer: { kind: 'open', text: question.modelAnswer.slice(0, 400) }, produced: [] }
    case 'design':
      return { answer: { kind: 'design', text: question.modelAnswer.slice(0, 500), diagram: '{"elements":[]}', picture: pictured }, produced: [] }
    case 'code':
      return { answer: { kind: 'code', language: 'python', code: question.solutions.python ?? '', ownCases: [] }, produced: producedFor(question.cases, skill) }
    case 'sql':
      return { answer: { kind: 'sql', code: question.solution }, produced: producedFor(question.cases, skill) }
  }
}

function producedFor(cases: readonly { id: string; expected?: unknown }[], skill: number): Produced[] {
  const right = Math.round(skill * cases.length)
  return cases.map((one, index) => ({
    caseId: one.id,
    outcome: 'returned',
    value: index < right ? (one.expected as Produced['value']) : 'something else',
    printed: '',
    timeMs: 12 + index,
  }))
}

const ticksOf = (question: Question, skill: number): string[] => question.rubric.filter((one, index) => one.role !== 'trap' && (index + 1) / question.rubric.length <= skill + 0.1).map((one) => one.id)

type Held = { title: string; ids: readonly string[]; skill: number; minutesEach: number; candidate?: string; isSettled?: boolean }

/** A whole session as the app itself records it, answered with `skill` and settled as proposed. */
async function hold(house: TestApp, { title, ids, skill, minutesEach, candidate, isSettled = true }: Held): Promise<string> {
  const { api, clock } = house
  const participants = candidate === undefined ? nobody : { candidate, interviewer: 'Rosa Lind', role: 'ML engineer' }
  const { sessionId } = await api.sessions.start({ title, questionIds: [...ids], minutes: 180, setId: null, participants })
  const { items } = await api.sessions.get({ sessionId })
  for (const item of items) {
    const question = wholeQuestion(house, item.question.id)
    await api.sessions.open({ itemId: item.id })
    clock.pass(minutesEach * minuteMs)
    if (question.hints.length > 1 && skill < 0.7) await api.sessions.hint({ itemId: item.id })
    const { answer, produced } = answerOf(question, skill)
    await api.sessions.submit({ itemId: item.id, answer, produced })
  }
  await api.sessions.end({ sessionId })
  if (isSettled) await settleAll(house, sessionId, skill)
  return sessionId
}

async function settleAll({ api }: TestApp, sessionId: string, skill: number): Promise<void> {
  const { items } = await api.sessions.debrief({ sessionId })
  for (const { item, question } of items) {
    const ticks = isSelfScored(question.kind) ? [] : ticksOf(question, skill)
    const { proposal } = await api.sessions.judge({ itemId: item.id, ticks, note: '' })
    const grade: Grade = proposal.grade ?? 'hard'
    await api.sessions.settle({ itemId: item.id, settlement: { ticks, grade, note: skill < 0.6 ? 'Say the complexity before writing code.' : '' } })
  }
}

export type Prepared = { report: string; unsettled: string; candidate: string; setId: string }

/**
 * Fills a data folder with two months of practice, up to yesterday: settled sessions, one that waits for its debrief, one held with a candidate,
 * reviews, marks, a set. Due cards follow from them. All through the app itself, under an earlier clock.
 */
async function preparePractice(data: string): Promise<Prepared> {
  const now = Date.now()
  const clock = createClock(now - 60 * dayMs)
  const house = await createTestApp({ data, questions: join(root, 'questions'), version, clock, random: createRandom('past') })
  const { api } = house
  const { rows } = await api.bank.search({ query: '', limit: 500, offset: 0 })
  const of = (kind: string, from: number, count: number): string[] => rows.filter((one) => one.kind === kind).slice(from, from + count).map((one) => one.id)
  const days = [60, 52, 45, 41, 33, 30, 22, 15, 9, 4]
  for (const [index, daysAgo] of days.entries()) {
    clock.set(now - daysAgo * dayMs)
    const ids = [...of('open', index, 2), ...of('code', index, 1), ...of(index % 2 === 0 ? 'choice' : 'numeric', index >> 1, 1), ...of('sql', index % 6, 1)]
    await hold(house, { title: ['Morning round', 'Phone screen, again', 'Data and queries'][index % 3] ?? '', ids, skill: Math.min(0.95, 0.35 + 0.07 * index), minutesEach: 7 + (index % 4) })
  }
  clock.set(now - 3 * dayMs)
  const report = await hold(house, { title: 'A whole onsite', ids: [...of('open', 12, 1), ...of('choice', 4, 1), ...of('numeric', 5, 1), ...of('code', 12, 1), ...of('sql', 6, 1), ...of('design', 0, 1)], skill: 0.8, minutesEach: 9 })
  clock.set(now - 2 * dayMs)
  const candidate = await hold(house, { title: 'Onsite, coding round', ids: [...of('code', 3, 1), ...of('open', 5, 2)], skill: 0.7, minutesEach: 14, candidate: 'Noor Haddad' })
  await api.sessions.saveScorecard({
    sessionId: candidate,
    scorecard: { call: 'yes', confidence: 'medium', dimensions: [], strengths: 'Restated the task and named the cost of each approach.', concerns: 'Tests came late.', followUp: 'Ask about serving.', privateNotes: 'Knows Rosa.' },
  })
  // Before this hour of yesterday, so that none of it falls on today, whatever the hour is.
  clock.set(now - dayMs - 60 * minuteMs)
  const unsettled = await hold(house, { title: 'Evening mock', ids: [...of('open', 14, 1), ...of('code', 14, 1), ...of('choice', 5, 1), ...of('design', 2, 1)], skill: 0.75, minutesEach: 11, isSettled: false })
  for (const id of of('design', 1, 2)) await api.bank.mark({ id, isStarred: true })
  for (const id of of('open', 3, 1)) await api.bank.mark({ id, isSuspended: true, note: 'Ask the team first.' })
  const set = await api.sets.save({ id: null, name: 'Panel of four', description: 'One of each that matters.', questionIds: [...of('open', 0, 2), ...of('code', 0, 1), ...of('sql', 0, 1)] })
  house.app.close()
  return { report, unsettled, candidate, setId: set.id }
}

/** As preparePractice, made once for each process and copied after that. */
export const practised = once(preparePractice)

/** A session of ten minutes that was left open two hours ago with a draft on its second item; returns its id. */
export async function prepareLeftOpen(data: string, draft: string): Promise<string> {
  const clock = createClock(Date.now() - 120 * minuteMs)
  const house = await createTestApp({ data, questions: join(root, 'questions'), version, clock, random: createRandom('left') })
  const { rows } = await house.api.bank.search({ query: 'kind:open', limit: 3, offset: 0 })
  const { sessionId } = await house.api.sessions.start({ title: 'Left open', questionIds: rows.map((one) => one.id), minutes: 10, setId: null, participants: nobody })
  const { items } = await house.api.sessions.get({ sessionId })
  const second = items[1]
  if (!second) throw new Error('the bank has too few open questions')
  await house.api.sessions.open({ itemId: second.id })
  clock.pass(minuteMs)
  await house.api.sessions.saveDraft({ itemId: second.id, answer: { kind: 'open', text: draft } })
  house.app.close()
  return sessionId
}
