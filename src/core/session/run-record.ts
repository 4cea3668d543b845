import { z } from 'zod'
import type { Answer } from '#core/kinds/index'
import { runScope, type RunScope } from '#core/session/run-protocol'
import { caseVerdict, type CaseVerdict } from '#core/session/verdict'

/** What was printed in one case is kept up to this many characters; the page had all of it. */
const printedKept = 2000

/**
 * One execution of code as the timeline keeps it (`data` of the events `run` and `submitted`): enough to see again what was tried. Holds no
 * secret of the question: of a hidden case its id, how it ended, how long it took and what the candidate's own code printed.
 */
export const runRecord = z.object({
  scope: runScope,
  /** Passed among the cases that were run. */
  passed: z.int().min(0),
  total: z.int().min(0),
  language: z.string(),
  code: z.string(),
  cases: z.array(caseVerdict.pick({ caseId: true, outcome: true, timeMs: true }).extend({ printed: z.string().optional() })),
})
export type RunRecord = z.infer<typeof runRecord>

/** `verdicts` of the cases that were run; for own input one without an expected value. */
export function recordOf(scope: RunScope, answer: Answer, verdicts: readonly CaseVerdict[]): RunRecord {
  const given = answer.kind === 'code' ? { language: answer.language, code: answer.code } : answer.kind === 'sql' ? { language: 'sql', code: answer.code } : { language: '', code: '' }
  return {
    scope,
    passed: verdicts.filter((one) => one.outcome === 'passed').length,
    total: verdicts.length,
    ...given,
    cases: verdicts.map(({ caseId, outcome, timeMs, printed = '' }) => ({ caseId, outcome, timeMs, ...(printed === '' ? {} : { printed: printed.slice(0, printedKept) }) })),
  }
}
