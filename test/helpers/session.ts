import type { Answer, Question } from '#core/kinds/index'
import type { SessionView } from '#core/session/session'
import type { Produced } from '#core/session/verdict'
import type { TestApp } from './app'

export const nobody = { candidate: null, interviewer: null, role: null }

export async function startSession({ api }: TestApp, questionIds: string[], about: { minutes?: number; candidate?: string } = {}): Promise<SessionView> {
  const { sessionId } = await api.sessions.start({
    title: 'Mock',
    questionIds,
    minutes: about.minutes ?? 60,
    setId: null,
    participants: { ...nobody, candidate: about.candidate ?? null },
  })
  return api.sessions.get({ sessionId })
}

export const itemOf = (view: SessionView, questionId: string) => {
  const item = view.items.find((one) => one.question.id === questionId)
  if (!item) throw new Error(`no item asks ${questionId}`)
  return item
}

export const open = (text: string): Answer => ({ kind: 'open', text })
export const python = (code: string): Answer => ({ kind: 'code', language: 'python', code, ownCases: [] })

export const returned = (caseId: string, value: Produced['value']): Produced => ({ caseId, outcome: 'returned', value, printed: '', timeMs: 1 })

/** With its answers, also while a session asks it: tests know them. */
export function wholeQuestion({ app }: Pick<TestApp, 'app'>, id: string): Question {
  const found = app.house.stores.bank.find(id)
  if (!found) throw new Error(`no question ${id}`)
  return found.question
}

/** What a right solution of a code question produces. */
export function solved(question: Question): Produced[] {
  if (question.kind !== 'code') throw new Error('no code question')
  return question.cases.map((one) => returned(one.id, sumsOf('args' in one ? one.args : [])))
}

function sumsOf(args: unknown[]): number[] {
  const [given] = args as [number[] | { $range: [number, number, number] }]
  const numbers = Array.isArray(given) ? given : Array.from({ length: given.$range[1] }, (_, index) => index)
  let sum = 0
  return numbers.map((one) => (sum += one))
}

/** What a call refuses with. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; message: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    const { code, message, data } = error as { code: string; message: string; data: unknown }
    return { code, message, data }
  }
  throw new Error('nothing was refused')
}
