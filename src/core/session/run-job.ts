import type { Json } from '#core/bank/case'
import { expandMacros } from '#core/bank/macro'
import { parseTyped } from '#core/bank/value'
import type { CodeLanguage } from '#core/kinds/code'
import { casesInScope, type RunnableQuestion } from '#core/session/compare'
import type { RunJob, RunLanguage } from '#core/session/run-protocol'

/** The language a question is run in; of a code question the one asked for, if it offers it, else its first. */
export function runLanguageOf(question: RunnableQuestion, asked: string): RunLanguage {
  if (question.kind === 'sql') return question.dialect
  return question.languages.find((one) => one === asked) ?? question.languages[0] ?? ('python' satisfies CodeLanguage)
}

const headOf = (question: RunnableQuestion, asked: string) => ({
  language: runLanguageOf(question, asked),
  entry: question.kind === 'code' ? question.entry : '',
  timeLimitMs: question.timeLimitMs,
})

/** Inputs of a run over the question's own cases, macros expanded; never an expected value. */
export function makeRunJob(question: RunnableQuestion, language: string, scope: 'visible' | 'all'): RunJob {
  return {
    ...headOf(question, language),
    cases: casesInScope(question, scope).map((one) =>
      'args' in one
        ? { caseId: one.id, args: one.args.map(expandMacros) }
        : { caseId: one.id, setup: `${question.kind === 'sql' ? question.schema : ''}\n;\n${one.seed ?? (question.kind === 'sql' ? question.seed : '')}` },
    ),
  }
}

/** Own input of a code question: the text of a JSON list of arguments. */
function readOwnArgs(text: string): { args: Json[] } | { refusal: string } {
  let value: Json
  try {
    value = parseTyped(text)
  } catch (error) {
    return { refusal: `Own input is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (!Array.isArray(value)) return { refusal: 'Own input must be a JSON list of the arguments, such as [[1, 2], 3]' }
  try {
    return { args: value.map(expandMacros) }
  } catch (error) {
    return { refusal: `Own input: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** One case of the candidate's own: a JSON list of arguments (code), or SQL that fills the question's tables (sql). */
export function makeOwnJob(question: RunnableQuestion, language: string, own: string): RunJob | { refusal: string } {
  const head = headOf(question, language)
  if (question.kind === 'sql') return { ...head, cases: [{ caseId: 'own', setup: `${question.schema}\n;\n${own.trim() === '' ? question.seed : own}` }] }
  const read = readOwnArgs(own)
  return 'refusal' in read ? read : { ...head, cases: [{ caseId: 'own', args: read.args }] }
}
