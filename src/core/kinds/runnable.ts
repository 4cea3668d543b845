import type { z } from 'zod'
import type { Json } from '#core/bank/case'
import { sentenceOfIssue } from '#core/bank/fault-words'
import { expandMacros } from '#core/bank/macro'
import { parseTyped } from '#core/bank/value'
import type { ContentFault, NeighbourFiles, ScorePart } from '#core/kinds/kind'
import type { CaseVerdict } from '#core/session/verdict'

/** Reads `cases.json` with `parseTyped`, so that `1.0` stays a float; macros are kept as written and expanded where cases are run. */
export function readCases<T>(
  schema: z.ZodType<{ cases: T[] }>,
  files: NeighbourFiles,
): { cases: T[]; faults: ContentFault[] } {
  const fault = (message: string, line = 1) => ({ cases: [], faults: [{ file: 'cases.json', line, message }] })
  const text = files['cases.json']
  if (text === undefined) return fault('cases.json is missing')
  let value: unknown
  try {
    value = parseTyped(text)
  } catch (error) {
    return fault(`not JSON: ${error instanceof Error ? error.message : String(error)}`, lineOfJsonError(text, error))
  }
  const read = schema.safeParse(value)
  if (read.success) return { cases: read.data.cases, faults: macroFaults(text, read.data.cases) }
  return {
    cases: [],
    faults: read.error.issues.flatMap(ofTheNearestShape).map((issue) => ({
      file: 'cases.json',
      line: lineOfCase(text, issue.path),
      message: sentenceOfIssue(issue, 'the file'),
    })),
  }
}

type Issue = z.core.$ZodIssue
/** Each kind of case has one of these; which it has says what it was meant to be. */
const shapeKeys = new Set<PropertyKey | undefined>(['args', 'stdin', 'test'])

/** Of a value that fits none of several shapes: the faults by the shape it comes nearest to. */
function ofTheNearestShape(issue: Issue): { path: PropertyKey[]; message: string }[] {
  if (issue.code !== 'invalid_union') return [issue]
  const distance = (faults: readonly Issue[]): number => faults.length + (faults.some((one) => one.code === 'invalid_type' && shapeKeys.has(one.path[0])) ? 100 : 0)
  const [nearest] = issue.errors.toSorted((a, b) => distance(a) - distance(b))
  return (nearest ?? []).map((one) => ({ path: [...issue.path, ...one.path], message: one.message }))
}

/** A macro that cannot be expanded would break the first run; here it has a line. */
function macroFaults(text: string, cases: readonly unknown[]): ContentFault[] {
  return cases.flatMap((one, index) => {
    try {
      expandMacros(one as Json)
      return []
    } catch (error) {
      const message = `cases.${index}: ${error instanceof Error ? error.message : String(error)}`
      return [{ file: 'cases.json', line: lineOfCase(text, ['cases', index]), message }]
    }
  })
}

const lineAt = (text: string, offset: number): number => text.slice(0, Math.max(0, offset)).split('\n').length

function lineOfJsonError(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1]
  return position === undefined ? 1 : lineAt(text, Number(position))
}

/** The line of the n-th `"id"` key: near enough to find the case. */
function lineOfCase(text: string, path: PropertyKey[]): number {
  const index = path.find((part): part is number => typeof part === 'number')
  const match = index === undefined ? undefined : [...text.matchAll(/"id"\s*:/g)][index]
  return match ? lineAt(text, match.index) : 1
}

/** The files of `mutants/` with the given ending. */
export function readMutants(files: NeighbourFiles, ending: string): { name: string; code: string }[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith('mutants/') && path.endsWith(`.${ending}`))
    .map(([path, code]) => ({ name: path.slice('mutants/'.length, -(ending.length + 1)), code }))
}

/** Visible cases in full; of the hidden ones only how many. */
export function toPublicCases<T extends { visible: boolean }>(cases: readonly T[]): { visibleCases: T[]; hiddenCaseCount: number } {
  const visibleCases = cases.filter((one) => one.visible)
  return { visibleCases, hiddenCaseCount: cases.length - visibleCases.length }
}

/** Share of all cases that passed; cases without a verdict count as not passed. */
export function judgeCases(cases: readonly { id: string }[], verdicts: readonly CaseVerdict[]): ScorePart {
  const ids = new Set(verdicts.filter((one) => one.outcome === 'passed').map((one) => one.caseId))
  const passed = cases.filter((one) => ids.has(one.id)).length
  return { label: 'cases', share: cases.length === 0 ? 0 : passed / cases.length, weight: 1, counted: `${passed} of ${cases.length} cases` }
}
