import { type Answer, answerFault, emptyAnswer, isEmptyAnswer, type Question, toPublic } from '#core/kinds/index'
import { whyClosed } from '#core/session/commands'
import { compareCases, compareOwn, redactHidden } from '#core/session/compare'
import { makeJob } from '#core/session/job'
import type { RunJob, RunLanguage, RunScope } from '#core/session/run-protocol'
import { recordOf, type RunRecord } from '#core/session/run-record'
import type { CaseVerdict, Produced } from '#core/session/verdict'
import type { House } from '#main/house'
import { conflict, refuse } from '#main/refused'
import { loadState, placeOf } from '#main/sessions/load'
import { answerOf } from '#main/sessions/view'
import type { ItemRow } from '#main/sessions/store'

/** What a verdict on own input shows in the place of a case's input: the page has the text itself. */
export const ownInputName = 'own input'

/** The inputs, or a refusal that names the field. */
export function jobOf(question: Question, scope: RunScope, language: string | null, own: string | null): RunJob {
  const job = makeJob(question, scope, language, own)
  if ('refused' in job) throw refuse(job.refused, job.field)
  return job
}

export function checkKind(question: Question, answer: Answer): void {
  if (answer.kind !== question.kind) throw refuse(`The answer is of kind ${answer.kind}, the question of kind ${question.kind}.`, 'answer')
}

/** An answer is handed in only when it can be read; a draft may say anything. */
export function checkReadable(question: Question, answer: Answer): void {
  checkKind(question, answer)
  const fault = answerFault(toPublic(question), answer)
  if (fault !== null) throw refuse(fault, 'answer')
}

/** Whether a draft says something: it is neither empty nor the starter as it was given. */
export function isFilled(question: Question, answer: Answer): boolean {
  return !isEmptyAnswer(answer) && JSON.stringify(answer) !== JSON.stringify(emptyAnswer(toPublic(question)))
}

/** All cases compared, for a submitted answer: in full for the debrief, and as the page may see them now. */
export function verdictsOf(question: Question, answer: Answer, produced: readonly Produced[]): { full: CaseVerdict[]; shown: CaseVerdict[]; run: RunRecord | null } {
  const full = compareCases(question, [...produced], 'all', answerLanguage(answer))
  const run = full.length === 0 ? null : recordOf('all', answer, full)
  return { full, shown: redactHidden(full), run }
}

/** What a code answer is written in. */
export const answerLanguage = (answer: Answer): RunLanguage | null => (answer.kind === 'code' ? answer.language : null)

export type RunInput = { itemId: string; scope: RunScope; only: string[] | null; answer: Answer; produced: Produced[] }

/** The latest verdict of each visible case: those of this run, and for cases it left out those known before of the same language. */
function mergeVerdicts(before: readonly CaseVerdict[], run: readonly CaseVerdict[], all: readonly CaseVerdict[]): CaseVerdict[] {
  return all.map((one) => run.find(({ caseId }) => caseId === one.caseId) ?? before.find(({ caseId, language }) => caseId === one.caseId && language === one.language) ?? one)
}

/** Records a run and returns its verdicts. Hidden cases are compared on submit, and once after the end for an answer the clock took. */
export function recordRun(house: House, input: RunInput): CaseVerdict[] {
  const { itemId, scope, only, answer, produced } = input
  const place = placeOf(house, itemId)
  const state = loadState(house, place.sessionId)
  const question = house.stores.bank.version(place.versionHash)
  checkKind(question, answer)
  if (scope === 'all') return recordLateRun(house, input, question)
  const closed = whyClosed(state)
  if (closed) throw conflict(closed.now, closed.refused)
  const all = scope === 'own' ? compareOwn(ownInputName, produced) : compareCases(question, produced, 'visible', answerLanguage(answer))
  const run = only === null ? all : all.filter(({ caseId }) => only.includes(caseId))
  const event = { at: house.clock.now(), type: 'run' as const, itemId, data: recordOf(scope, answer, run) }
  if (scope === 'own') {
    house.stores.sessions.appendEvent(place.sessionId, event)
    return run
  }
  const verdicts = only === null ? all : mergeVerdicts(JSON.parse((house.stores.sessions.item(itemId) as ItemRow).verdicts) as CaseVerdict[], run, all)
  house.stores.sessions.saveRun(place.sessionId, itemId, verdicts, event)
  return verdicts
}

function recordLateRun(house: House, { itemId, answer, produced }: RunInput, question: Question): CaseVerdict[] {
  const row = house.stores.sessions.item(itemId) as ItemRow
  const { session } = loadState(house, row.sessionId)
  if (session.status === 'running' || session.status === 'paused') throw refuse('All cases are run when the answer is submitted. Until then, run the visible ones.', 'scope')
  if (JSON.stringify(answer) !== JSON.stringify(answerOf(row))) throw conflict(session.status, 'The session has ended; its answers are fixed.')
  const { full, shown } = verdictsOf(question, answer, produced)
  if (!house.stores.sessions.saveLateRun(itemId, shown, full)) throw conflict(row.status, 'The cases of this answer have been run already.')
  return full
}
