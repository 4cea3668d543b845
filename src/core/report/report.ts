import { z } from 'zod'
import { theme } from '#core/bank/theme'
import { json } from '#core/bank/case'
import { givenOption } from '#core/kinds/choice'
import { kindId } from '#core/kinds/index'
import { pointRole } from '#core/bank/point'
import { ratingChange } from '#core/rating/rating'
import { grade } from '#core/srs/card'
import { itemStatus, overallCall, participants, sessionEventType, sessionStatus } from '#core/session/session'
import { caseVerdict } from '#core/session/verdict'

const reportItem = z.strictObject({
  position: z.int(),
  questionId: z.string(),
  /** First 12 hex digits of the hash of the question as it was asked. */
  questionVersion: z.string(),
  title: z.string(),
  theme,
  topic: z.string(),
  /** As the bank calls the topic now; its id when the bank no longer has it. */
  topicTitle: z.string(),
  kind: kindId,
  level: z.int(),
  status: itemStatus,
  prompt: z.string(),
  shownAt: z.number().nullable(),
  submittedAt: z.number().nullable(),
  targetMs: z.number(),
  spentMs: z.number(),
  hints: z.array(z.strictObject({ at: z.number(), text: z.string() })),
  seenBefore: z.boolean(),
  /** `text`: Markdown (the answer of open and design, options with marks, number); `picture`: SVG text, as untrusted as the rest. */
  answer: z.strictObject({
    text: z.string(),
    code: z.string().nullable(),
    language: z.string().nullable(),
    picture: z.string().nullable(),
    /** Of a choice, the same as `text` says. */
    options: z.array(givenOption).nullable(),
    /** Of a numeric answer, the same as `text` says. */
    number: z.strictObject({ given: z.string(), unit: z.string(), right: z.number(), tolerance: z.string() }).nullable(),
  }),
  modelAnswer: z.string(),
  /** Empty when nobody judged by points: cases, options or the number gave the score. */
  points: z.array(z.strictObject({ id: z.string(), role: pointRole, weight: z.int(), text: z.string(), why: z.string().optional(), isTicked: z.boolean() })),
  verdicts: z.array(caseVerdict),
  runs: z.array(z.strictObject({ at: z.number(), passed: z.int(), total: z.int() })),
  score: z.number().nullable(),
  /** What the score was made from, such as `4 of 5 points`; may be empty. */
  counted: z.string(),
  proposedGrade: grade.nullable(),
  grade: grade.nullable(),
  reasons: z.array(z.string()),
  note: z.string(),
})
export type ReportItem = z.infer<typeof reportItem>

/** Everything a committee decides from, as one value. All formats are made from it alone. Times epoch ms. */
export const report = z.strictObject({
  format: z.literal('dry-run-report'),
  version: z.literal(1),
  createdAt: z.number(),
  isRedacted: z.boolean(),
  session: z.strictObject({
    id: z.string(),
    title: z.string(),
    status: sessionStatus,
    /** Own practice: nobody else answered. */
    isOwn: z.boolean(),
    participants,
    startedAt: z.number(),
    endedAt: z.number().nullable(),
    plannedMinutes: z.int(),
    actualMs: z.number(),
    pausedMs: z.number(),
  }),
  summary: z.strictObject({
    score: z.number().nullable(),
    settledCount: z.int(),
    byTheme: z.array(z.strictObject({ theme, items: z.int(), scored: z.int(), score: z.number().nullable() })),
  }),
  scorecard: z.strictObject({
    call: overallCall.nullable(),
    confidence: z.enum(['low', 'medium', 'high']).nullable(),
    strengths: z.string(),
    concerns: z.string(),
    followUp: z.string(),
    dimensions: z.array(
      z.strictObject({ rubric: z.string(), title: z.string(), level: z.int().nullable(), anchor: z.string(), evidence: z.string() }),
    ),
  }),
  ratingChanges: z.array(ratingChange),
  items: z.array(reportItem),
  timeline: z.array(z.strictObject({ at: z.number(), type: sessionEventType, position: z.int().nullable(), data: json })),
})
export type Report = z.infer<typeof report>

/** The register's ids; `src/core/report/formats/index.ts` holds one entry for each. */
export const reportFormats = ['pdf', 'html', 'markdown', 'json', 'csv'] as const
export const reportFormat = z.enum(reportFormats)
export type ReportFormat = z.infer<typeof reportFormat>
