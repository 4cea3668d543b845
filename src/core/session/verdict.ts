import { z } from 'zod'
import { json } from '#core/bank/case'

/**
 * What the sandbox says about one case: the produced value, never whether it is right.
 * Values are encoded as `src/core/bank/value.ts` says (tuples, sets, whole floats and NaN are tagged).
 */
export const produced = z.strictObject({
  caseId: z.string(),
  outcome: z.enum(['returned', 'raised', 'timeout', 'memory', 'stopped']),
  value: json.optional(),
  error: z
    .strictObject({ name: z.string(), message: z.string().max(20_000), line: z.int().min(1).nullable() })
    .optional(),
  /** Standard output, cut at 64 KiB. */
  printed: z.string().max(70_000),
  timeMs: z.number().min(0),
  peakBytes: z.number().min(0).optional(),
  /** What the case's checker said of `value`, run in an engine of its own; never from the candidate's process. */
  checked: z
    .strictObject({ outcome: z.enum(['returned', 'raised', 'timeout', 'memory', 'stopped']), value: json.optional(), message: z.string().max(20_000).optional() })
    .optional(),
})
export type Produced = z.infer<typeof produced>
/** What one run over a question's cases produced. */
export const producedCases = z.array(produced).max(1000)

/** One case after comparison. Of a hidden case the page learns outcome, time and what was printed, nothing else. */
export const caseVerdict = z.strictObject({
  caseId: z.string(),
  visible: z.boolean(),
  note: z.string().optional(),
  outcome: z.enum(['passed', 'failed', 'error', 'timeout', 'memory', 'stopped', 'missing']),
  /** What the code was written in, of a question that may be answered in several languages. */
  language: z.string().optional(),
  /** The arguments as JSON text, for visible cases. */
  input: z.string().optional(),
  expected: json.optional(),
  got: json.optional(),
  /** A sentence: the error, or what differs first. */
  message: z.string().optional(),
  line: z.int().min(1).nullable().optional(),
  /** Set when only types differ, such as 1 against 1.0; the case still passes. */
  typeNote: z.string().optional(),
  printed: z.string().optional(),
  timeMs: z.number().min(0),
  peakBytes: z.number().min(0).optional(),
})
export type CaseVerdict = z.infer<typeof caseVerdict>
