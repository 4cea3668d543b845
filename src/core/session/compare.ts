import type { Compare, Json } from '#core/bank/case'
import { expandMacros } from '#core/bank/macro'
import { formatShort, formatValue } from '#core/bank/value'
import type { Question } from '#core/kinds/index'
import { differ } from '#core/session/differ'
import type { RunLanguage } from '#core/session/run-protocol'
import type { CaseVerdict, Produced } from '#core/session/verdict'

/** A question whose answer is run. */
export type RunnableQuestion = Extract<Question, { kind: 'code' | 'sql' }>
export const isRunnable = (question: Question): question is RunnableQuestion => question.kind === 'code' || question.kind === 'sql'

type AnyCase = RunnableQuestion['cases'][number]

/** Values longer than this as text stay out of a verdict; the message still names the first difference. */
const shownLimit = 50_000

/** Cases to run; `visible` are those shown to the candidate. */
export function casesInScope(question: RunnableQuestion, scope: 'visible' | 'all'): AnyCase[] {
  const cases: AnyCase[] = question.cases
  return scope === 'all' ? cases : cases.filter((one) => one.visible)
}

const shown = (value: Json): Json | undefined => (formatValue(value).length <= shownLimit ? value : undefined)

function inputOf(one: AnyCase): string | undefined {
  if (!('args' in one)) return one.seed
  const text = formatValue(one.args)
  return text.length <= shownLimit ? text : formatShort(one.args, 2000)
}

type TableValue = { columns: string[]; rows: Json[][] }

function isTable(value: Json | undefined): value is TableValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Array.isArray(value['columns']) && Array.isArray(value['rows'])
}

type Difference = { message: string | null; typeNote: string | null }

function differTables(got: Json, want: TableValue, rules: Compare): Difference {
  if (!isTable(got)) return { message: 'the query returned no table', typeNote: null }
  if (got.columns.length !== want.columns.length) {
    const message = `expected ${want.columns.length} columns (${want.columns.join(', ')}), got ${got.columns.length} (${got.columns.join(', ')})`
    return { message, typeNote: null }
  }
  const index = want.columns.findIndex((name, at) => name !== got.columns[at])
  if (index >= 0) {
    return { message: `column ${index + 1} should be named ${want.columns[index]}, it is named ${got.columns[index]}`, typeNote: null }
  }
  if (got.rows.length !== want.rows.length) {
    const inner = differ(got.rows, want.rows, rules, { columns: want.columns }).message
    return { message: `expected ${want.rows.length} rows, got ${got.rows.length}${inner ? `; ${inner}` : ''}`, typeNote: null }
  }
  return { message: differ(got.rows, want.rows, rules, { columns: want.columns }).message, typeNote: null }
}

function endedEarly(one: AnyCase, produced: Produced): Pick<CaseVerdict, 'outcome' | 'message' | 'line'> | null {
  switch (produced.outcome) {
    case 'returned': return null
    case 'raised': {
      const error = produced.error ?? { name: 'Error', message: 'no reason was given', line: null }
      return { outcome: 'error', message: error.message === '' ? error.name : `${error.name}: ${error.message}`, line: error.line }
    }
    case 'timeout': return { outcome: 'timeout', message: produced.error?.message ?? `stopped at the time limit of case ${one.id}` }
    case 'memory': return { outcome: 'memory', message: produced.error?.message ?? 'ran out of memory' }
    case 'stopped': return { outcome: 'stopped', message: produced.error?.message ?? 'stopped' }
  }
}

function judgeReturned(one: AnyCase, value: Json, language: RunLanguage | null): Pick<CaseVerdict, 'outcome' | 'got' | 'message' | 'typeNote'> {
  const difference = 'args' in one
    ? differ(value, expandMacros(one.expected), one.compare ?? {}, { language })
    : differTables(value, one.expected, one.compare ?? {})
  return {
    outcome: difference.message === null ? 'passed' : 'failed',
    got: shown(value),
    message: difference.message ?? undefined,
    typeNote: difference.message === null ? (difference.typeNote ?? undefined) : undefined,
  }
}

function judgeCase(one: AnyCase, produced: Produced | undefined, language: RunLanguage | null): CaseVerdict {
  const head = {
    caseId: one.id,
    visible: one.visible,
    note: one.note,
    input: inputOf(one),
    expected: 'args' in one ? shown(expandMacros(one.expected)) : shown(one.expected),
  }
  if (produced === undefined) return { ...head, outcome: 'missing', message: 'this case was not run', timeMs: 0 }
  const { printed, timeMs, peakBytes } = produced
  const measured = { ...head, printed, timeMs, peakBytes }
  const early = endedEarly(one, produced)
  if (early) return { ...measured, ...early }
  if (produced.value === undefined) return { ...measured, outcome: 'failed', message: 'nothing was returned' }
  return { ...measured, ...judgeReturned(one, produced.value, language) }
}

/**
 * One verdict for each case in scope, in the question's order, hidden ones in full: `redactHidden` before they leave main.
 * `language` is what a `code` answer is written in. Of several results for one case the first counts; results for unknown cases are ignored.
 */
export function compareCases(question: Question, produced: readonly Produced[], scope: 'visible' | 'all', language: RunLanguage | null): CaseVerdict[] {
  if (!isRunnable(question)) return []
  const byId = new Map<string, Produced>()
  for (const one of produced) if (!byId.has(one.caseId)) byId.set(one.caseId, one)
  return casesInScope(question, scope).map((one) => judgeCase(one, byId.get(one.id), language))
}

/** Own input has nothing to compare with: a case that returned is `passed` and has no `expected`, which the page shows as "ran". */
export function compareOwn(input: string, produced: readonly Produced[]): CaseVerdict[] {
  return produced.map((one) => {
    const head = { caseId: one.caseId, visible: true, input, printed: one.printed, timeMs: one.timeMs, peakBytes: one.peakBytes }
    const early = endedEarly({ id: one.caseId, visible: true, args: [], expected: null }, one)
    if (early) return { ...head, ...early }
    return { ...head, outcome: 'passed' as const, got: one.value === undefined ? undefined : shown(one.value) }
  })
}

/** Leaves of a hidden case only what the page may know: outcome, time, memory, what was printed. */
export function redactHidden(verdicts: readonly CaseVerdict[]): CaseVerdict[] {
  return verdicts.map((one) => {
    if (one.visible) return one
    const { caseId, visible, outcome, timeMs, peakBytes, printed } = one
    return { caseId, visible, outcome, timeMs, peakBytes, printed }
  })
}
