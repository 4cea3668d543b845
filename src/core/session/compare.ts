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
  if ('stdin' in one) return one.stdin.slice(0, shownLimit)
  if ('test' in one) return one.test
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
  if (got.rows.length !== want.rows.length && rules.asSet !== true) {
    const inner = differ(got.rows, want.rows, rules, { columns: want.columns }).message
    return { message: `expected ${want.rows.length} rows, got ${got.rows.length}${inner ? `; ${inner}` : ''}`, typeNote: null }
  }
  return { message: differ(got.rows, want.rows, rules, { columns: want.columns }).message, typeNote: null }
}

/** Null for a case that has no value to compare with: a checker or assertions decide. */
function expectedOf(one: AnyCase): Json | null {
  if ('stdin' in one) return one.stdout
  if (!('expected' in one)) return null
  return 'args' in one ? expandMacros(one.expected) : one.expected
}

function endedEarly(one: AnyCase, produced: Produced): Pick<CaseVerdict, 'outcome' | 'message' | 'line'> | null {
  switch (produced.outcome) {
    case 'returned': return null
    case 'raised': {
      const error = produced.error ?? { name: 'Error', message: 'no reason was given', line: null }
      // An assertion that does not hold is a wrong answer; anything else raised is a broken one.
      const outcome = 'test' in one && error.name.startsWith('Assertion') ? 'failed' : 'error'
      return { outcome, message: error.message === '' ? error.name : `${error.name}: ${error.message}`, line: error.line }
    }
    case 'timeout': return { outcome: 'timeout', message: produced.error?.message ?? `stopped at the time limit of case ${one.id}` }
    case 'memory': return { outcome: 'memory', message: produced.error?.message ?? 'ran out of memory' }
    case 'stopped': return { outcome: 'stopped', message: produced.error?.message ?? 'stopped' }
  }
}

/** White space at the ends of lines and of the whole text does not count. */
const trimLines = (text: string): string => text.replaceAll(/[^\S\n]+$/gm, '').trimEnd()

function differOutput(got: Json, want: string): Difference {
  if (typeof got !== 'string') return { message: 'the program\'s output could not be read', typeNote: null }
  const [mine, theirs] = [trimLines(got), trimLines(want)]
  if (mine === theirs) return { message: null, typeNote: null }
  const [one, two] = [mine.split('\n'), theirs.split('\n')]
  const index = two.findIndex((line, at) => line !== one[at])
  const line = index < 0 ? two.length : index
  const said = (text: string | undefined): string => (text === undefined ? 'nothing more' : formatShort(text))
  return { message: `line ${line + 1}: expected ${said(two[line])}, got ${said(one[line])}`, typeNote: null }
}

/** What a question's checker said: true, false, or a sentence about what is wrong. */
function readChecked(checked: Produced['checked']): Difference {
  const message = (text: string): Difference => ({ message: text, typeNote: null })
  if (checked === undefined) return message('the checker of this case was not run')
  if (checked.outcome !== 'returned') return message(`the checker of this case broke: ${checked.message ?? checked.outcome}`)
  if (checked.value === true) return { message: null, typeNote: null }
  if (typeof checked.value === 'string' && checked.value !== '') return message(checked.value)
  return message(checked.value === false ? 'the checker does not accept this value' : 'the checker of this case said neither true, false nor a sentence')
}

/** Assertions ran to their end only if the harness says so, and how many there were. */
function readTests(value: Json): Difference {
  const tests = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['tests'] : undefined
  return { message: typeof tests === 'number' && tests > 0 ? null : 'the assertion file holds no test that ran', typeNote: null }
}

function differenceOf(one: AnyCase, value: Json, produced: Produced, language: RunLanguage | null): Difference {
  if ('stdin' in one) return differOutput(value, one.stdout)
  if ('test' in one) return readTests(value)
  if ('checker' in one) return readChecked(produced.checked)
  if ('args' in one) return differ(value, expandMacros(one.expected), one.compare ?? {}, { language })
  return differTables(value, one.expected, one.compare ?? {})
}

function judgeReturned(one: AnyCase, value: Json, produced: Produced, language: RunLanguage | null): Pick<CaseVerdict, 'outcome' | 'got' | 'message' | 'typeNote'> {
  const difference = differenceOf(one, value, produced, language)
  return {
    outcome: difference.message === null ? 'passed' : 'failed',
    got: shown(value),
    message: difference.message ?? undefined,
    typeNote: difference.message === null ? (difference.typeNote ?? undefined) : undefined,
  }
}

function judgeCase(one: AnyCase, produced: Produced | undefined, language: RunLanguage | null): CaseVerdict {
  const expected = expectedOf(one)
  const head = {
    caseId: one.id,
    visible: one.visible,
    ...(language === null ? {} : { language }),
    note: one.note,
    input: inputOf(one),
    ...(expected === null && !('expected' in one) ? {} : { expected: shown(expected) }),
  }
  if (produced === undefined) return { ...head, outcome: 'missing', message: 'this case was not run', timeMs: 0 }
  const { printed, timeMs, peakBytes } = produced
  const measured = { ...head, printed, timeMs, peakBytes }
  const early = endedEarly(one, produced)
  if (early) return { ...measured, ...early }
  if (produced.value === undefined) return { ...measured, outcome: 'failed', message: 'nothing was returned' }
  return { ...measured, ...judgeReturned(one, produced.value, produced, language) }
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

/** Leaves of a hidden case only what the page may know: language, outcome, time, memory, what was printed. */
export function redactHidden(verdicts: readonly CaseVerdict[]): CaseVerdict[] {
  return verdicts.map((one) => {
    if (one.visible) return one
    const { caseId, visible, language, outcome, timeMs, peakBytes, printed } = one
    return { caseId, visible, language, outcome, timeMs, peakBytes, printed }
  })
}
