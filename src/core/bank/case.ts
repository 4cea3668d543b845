import { z } from 'zod'

/** What JSON keeps. Floats JSON cannot write are `{"$float": "nan" | "inf" | "-inf"}` in files. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Levels of lists and objects in one value. */
export const jsonDepthLimit = 300

/**
 * Whether a value is JSON of bounded depth. A loop, not a recursion, and no allocation for plain elements: a list of 200 000
 * numbers takes a few milliseconds, where a schema of unions takes hundreds and would hold up whoever reads it.
 */
export function isBoundedJson(value: unknown): value is Json {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > jsonDepthLimit) return false
    const next: unknown[] = []
    for (const one of level) {
      if (one === null || typeof one === 'string' || typeof one === 'boolean') continue
      if (typeof one === 'number' && Number.isFinite(one)) continue
      if (typeof one !== 'object') return false
      for (const inner of Array.isArray(one) ? one : Object.values(one)) next.push(inner)
    }
    level = next
  }
  return true
}

export const json = z.unknown().refine(isBoundedJson, `not a JSON value of at most ${jsonDepthLimit} levels`) as unknown as z.ZodType<Json>

/** How what was produced is compared with what was expected. Default: exact, numbers within 1e-9 relative. */
export const compare = z.strictObject({
  /** Absolute tolerance of a float. */
  atol: z.number().min(0).optional(),
  /** Relative tolerance of a float, as in |got - want| <= atol + rtol * |want|. */
  rtol: z.number().min(0).optional(),
  /** The order of the outermost list is free. */
  unordered: z.boolean().optional(),
  /** The outermost list is a set: its order and repetitions are free. */
  asSet: z.boolean().optional(),
  /** `1` and `1.0` are different. */
  strictTypes: z.boolean().optional(),
})
export type Compare = z.infer<typeof compare>

const caseBase = {
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower case letters, digits and hyphens'),
  /** Visible cases are shown to the candidate with their expected value; hidden ones only by id. */
  visible: z.boolean().default(false),
  /** What the case is about, shown with its result. */
  note: z.string().optional(),
}

/** The entry function is called with `args`; what it returns is compared with `expected`. */
export const callCase = z.strictObject({
  ...caseBase,
  args: z.array(json),
  expected: json,
  compare: compare.optional(),
})
export type CallCase = z.infer<typeof callCase>

/** A file beside the question, in one of the folders that hold such files. */
const fileIn = (folder: string) => z.string().regex(new RegExp(`^${folder}/[A-Za-z0-9_][A-Za-z0-9_.-]*$`), `a file in ${folder}/`)

/** The entry function is called with `args`; the checker, run in an engine of its own, says whether what it returned will do. */
export const checkedCase = z.strictObject({ ...caseBase, args: z.array(json), checker: fileIn('checkers') })
export type CheckedCase = z.infer<typeof checkedCase>

/** The whole program reads `stdin`; what it writes is compared with `stdout`, white space at the ends of lines and of the text left out. */
export const stdinCase = z.strictObject({ ...caseBase, stdin: z.string(), stdout: z.string() })
export type StdinCase = z.infer<typeof stdinCase>

/** The file's assertions run in the candidate's process: its text is no secret from the candidate's code. */
export const testCase = z.strictObject({ ...caseBase, test: fileIn('tests') })
export type TestCase = z.infer<typeof testCase>

/** Cases of a `code` question; exactly one of `args`, `stdin` and `test` says which it is. */
export const codeCase = z.union([callCase, checkedCase, stdinCase, testCase])
export type CodeCase = z.infer<typeof codeCase>

/** The query is run on `schema.sql` plus `seed` (SQL text of inserts; default: `seed.sql`). */
export const tableCase = z.strictObject({
  ...caseBase,
  seed: z.string().optional(),
  expected: z.strictObject({ columns: z.array(z.string()).min(1), rows: z.array(z.array(json)) }),
  compare: compare.optional(),
})
export type TableCase = z.infer<typeof tableCase>

const unique = (cases: { id: string }[]): boolean => new Set(cases.map((one) => one.id)).size === cases.length
const hasVisible = (cases: { visible: boolean }[]): boolean => cases.some((one) => one.visible)

const casesOf = <T extends z.ZodType<{ id: string; visible: boolean }>>(one: T) =>
  z.strictObject({
    cases: z
      .array(one)
      .min(2)
      .refine(unique, 'case ids must be unique')
      .refine(hasVisible, 'at least one case must be visible'),
  })

/** `cases.json` of a `code` question. */
export const codeCasesFile = casesOf(codeCase)
/** `cases.json` of a `sql` question. */
export const tableCasesFile = casesOf(tableCase)
