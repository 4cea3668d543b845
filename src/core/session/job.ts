import type { CodeCase } from '#core/bank/case'
import { expandMacros } from '#core/bank/macro'
import { parseTyped } from '#core/bank/value'
import type { CodeLanguage } from '#core/kinds/code-cases'
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
  const head = { language: engine, ...headOf(question), timeLimitMs: question.timeLimitMs }
  if (scope !== 'own') return { ...head, cases: casesInScope(question, scope).map((one) => ({ caseId: one.id, ...inputOf(question, one) })) }
  if (own === null) return { refused: 'Own input is missing.', field: 'own' }
  const input = question.kind === 'code' ? readOwn(question, own) : { setup: setupOf(question.schema, own) }
  return 'refused' in input ? input : { ...head, cases: [{ caseId: ownCaseId, ...input }] }
}

function engineOf(question: RunnableQuestion, language: string | null): RunJob['language'] | JobRefusal {
  if (question.kind === 'sql') return question.dialect
  const found = language === null ? question.languages[0] : question.languages.find((one) => one === language)
  if (found !== undefined) return engineFor(question, found)
  return { refused: `This question takes ${question.languages.join(', ')}, not ${language ?? 'nothing'}.`, field: 'language' }
}

type CodeQuestion = Extract<RunnableQuestion, { kind: 'code' }>
type Input = Omit<RunJob['cases'][number], 'caseId'>

/** Packages are only to be had from the machine's own Python. */
export const engineFor = ({ packages }: CodeQuestion, language: CodeLanguage): RunJob['language'] =>
  language === 'python' && packages !== undefined && packages.length > 0 ? 'python-machine' : language

function headOf(question: RunnableQuestion): Pick<RunJob, 'entry' | 'module' | 'packages'> {
  if (question.kind === 'sql') return { entry: '' }
  const { entry, module, packages } = question
  return { entry, ...(module === undefined ? {} : { module }), ...(packages === undefined ? {} : { packages }) }
}

/** The lone semicolon ends a last statement that was written without one. */
const setupOf = (schema: string, seed: string): string => `${schema}\n;\n${seed}`

function inputOf(question: RunnableQuestion, one: RunnableQuestion['cases'][number]): Input {
  if ('args' in one) return { args: one.args.map(expandMacros) }
  if ('stdin' in one) return { stdin: one.stdin }
  if ('test' in one) return { test: { file: one.test, text: question.kind === 'code' ? (question.files?.[one.test] ?? '') : '' } }
  return { setup: question.kind === 'sql' ? setupOf(question.schema, one.seed ?? question.seed) : '' }
}

/** How a candidate's own input is written: as the question's cases are. Assertion files have none. */
export function ownInputKind(cases: readonly CodeCase[]): 'args' | 'stdin' | null {
  if (cases.some((one) => 'args' in one)) return 'args'
  return cases.some((one) => 'stdin' in one) ? 'stdin' : null
}

function readOwn(question: CodeQuestion, text: string): Input | JobRefusal {
  switch (ownInputKind(question.cases)) {
    case 'args': return readArguments(text)
    case 'stdin': return { stdin: text }
    case null: return { refused: 'This question is judged by assertion files: there is no own input to run it on.', field: 'own' }
  }
}

function readArguments(text: string): Input | JobRefusal {
  try {
    const value = parseTyped(text)
    if (!Array.isArray(value)) return { refused: 'Own input is a JSON list of arguments, such as [[3, 1, 2], 2].', field: 'own' }
    return { args: value.map(expandMacros) }
  } catch (error) {
    return { refused: `Own input is not a JSON list of arguments: ${error instanceof Error ? error.message : String(error)}.`, field: 'own' }
  }
}
