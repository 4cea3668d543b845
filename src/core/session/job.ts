import type { Json } from '#core/bank/case'
import { expandMacros } from '#core/bank/macro'
import { parseTyped } from '#core/bank/value'
import { casesInScope, isRunnable, type RunnableQuestion } from '#core/session/compare'
import type { Question } from '#core/kinds/index'
import type { RunJob, RunScope } from '#core/session/run-protocol'

/** Id of the one case made from a candidate's own input. */
export const ownCaseId = 'own'

/** A sentence that says what to change, and in which field. */
export type JobRefusal = { refused: string; field: 'scope' | 'own' | 'language' }

/**
 * Inputs for the sandbox, never an expected value; macros are expanded. `own`: for code the text of a JSON list of arguments, for sql the inserts
 * that take the place of the question's data.
 */
export function makeJob(question: Question, scope: RunScope, language: string | null, own: string | null): RunJob | JobRefusal {
  if (!isRunnable(question)) return { refused: `A question of kind ${question.kind} has nothing to run.`, field: 'scope' }
  const engine = engineOf(question, language)
  if (typeof engine !== 'string') return engine
  const head = { language: engine, entry: question.kind === 'code' ? question.entry : '', timeLimitMs: question.timeLimitMs }
  if (scope !== 'own') return { ...head, cases: casesInScope(question, scope).map((one) => ({ caseId: one.id, ...inputOf(question, one) })) }
  if (own === null) return { refused: 'Own input is missing.', field: 'own' }
  const input = question.kind === 'code' ? readArguments(own) : { setup: setupOf(question.schema, own) }
  return 'refused' in input ? input : { ...head, cases: [{ caseId: ownCaseId, ...input }] }
}

function engineOf(question: RunnableQuestion, language: string | null): RunJob['language'] | JobRefusal {
  if (question.kind === 'sql') return question.dialect
  const found = language === null ? question.languages[0] : question.languages.find((one) => one === language)
  return found ?? { refused: `This question takes ${question.languages.join(', ')}, not ${language ?? 'nothing'}.`, field: 'language' }
}

/** The lone semicolon ends a last statement that was written without one. */
const setupOf = (schema: string, seed: string): string => `${schema}\n;\n${seed}`

function inputOf(question: RunnableQuestion, one: RunnableQuestion['cases'][number]): { args: Json[] } | { setup: string } {
  if ('args' in one) return { args: one.args.map(expandMacros) }
  return { setup: question.kind === 'sql' ? setupOf(question.schema, one.seed ?? question.seed) : '' }
}

function readArguments(text: string): { args: Json[] } | JobRefusal {
  try {
    const value = parseTyped(text)
    if (!Array.isArray(value)) return { refused: 'Own input is a JSON list of arguments, such as [[3, 1, 2], 2].', field: 'own' }
    return { args: expandMacros(value) as Json[] }
  } catch (error) {
    return { refused: `Own input is not a JSON list of arguments: ${error instanceof Error ? error.message : String(error)}.`, field: 'own' }
  }
}
