import type { CheckedCase } from '#core/bank/case'
import { expandMacros } from '#core/bank/macro'
import type { Question } from '#core/kinds/index'
import { languageOfFile } from '#core/kinds/code-cases'
import { engineFor } from '#core/session/job'
import type { RunJob } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'

/** The function a checker file defines: `check(args, value)` says true, false, or a sentence about what is wrong. */
const checkEntry = 'check'
/** A checker is the question's, not the candidate's; it still must not hold up a session. */
const checkLimitMs = 10_000

export type CheckJob = { job: RunJob; code: string }

/**
 * What is left to run once the candidate's code is through: one job for each checker, over the values that came back. They run in engines of their own,
 * so that a checker may hold what a candidate's process must never see.
 */
export function makeCheckJobs(question: Question, produced: readonly Produced[]): CheckJob[] {
  if (question.kind !== 'code') return []
  const byId = new Map(produced.filter((one) => one.outcome === 'returned').map((one) => [one.caseId, one]))
  const checked = question.cases.filter((one): one is CheckedCase => 'checker' in one && byId.has(one.id))
  return [...Map.groupBy(checked, (one) => one.checker)].flatMap(([file, cases]) => {
    const language = languageOfFile(file)
    if (language === null) return []
    const engine = engineFor(question, language)
    const packages = engine === 'python-machine' ? { packages: question.packages } : {}
    const inputs = cases.map((one) => ({ caseId: one.id, args: [one.args.map(expandMacros), byId.get(one.id)?.value ?? null] }))
    return [{ job: { language: engine, entry: checkEntry, ...packages, isFresh: true, timeLimitMs: checkLimitMs, cases: inputs }, code: question.files?.[file] ?? '' }]
  })
}

/** The results of the candidate's run, with what the checkers said beside them. Nothing that came with them is kept. */
export function withChecks(produced: readonly Produced[], checks: readonly Produced[]): Produced[] {
  const byId = new Map(checks.map((one) => [one.caseId, one]))
  return produced.map(({ checked: _claimed, ...one }) => {
    const said = byId.get(one.caseId)
    if (said === undefined) return one
    const reason = said.error === undefined ? undefined : `${said.error.name}: ${said.error.message}`.slice(0, 2000)
    return { ...one, checked: { outcome: said.outcome, value: said.value, message: reason } }
  })
}
