import { z } from 'zod'
import { json } from '#core/bank/case'
import { level } from '#core/bank/question'
import { theme } from '#core/bank/theme'
import { answer, kindId, publicQuestion, type Answer } from '#core/kinds/index'
import { grade } from '#core/srs/card'
import { caseVerdict } from '#core/session/verdict'

/**
 * running → (paused ⇄ running) → ended → settled. `ended`: the clock ran out or the person ended it; answers are fixed.
 * `settled`: every item has its score and grade.
 */
export const sessionStatus = z.enum(['running', 'paused', 'ended', 'settled'])
/** waiting → answered | skipped → settled; an unanswered item of an ended session counts as skipped. */
export const itemStatus = z.enum(['waiting', 'answered', 'skipped', 'settled'])

export const overallCall = z.enum(['strong-no', 'no', 'yes', 'strong-yes'])

/** What a plan is made from. Empty lists mean "any". `seed` makes the choice repeatable. */
export const planRequest = z.strictObject({
  themes: z.array(theme),
  /** Questions that have any of these. */
  topics: z.array(z.string().max(80)).max(40),
  levels: z.array(level),
  kinds: z.array(kindId),
  count: z.int().min(1).max(40),
  minutes: z.int().min(5).max(480),
  /** Take these questions, in this order, instead of choosing. */
  setId: z.string().nullable(),
  seed: z.int(),
})
export type PlanRequest = z.infer<typeof planRequest>

/** One line of a plan. `reason` says in words why the question was chosen: due, new, long ago, from the set. */
export const planItem = z.strictObject({
  questionId: z.string(),
  title: z.string(),
  theme,
  topic: z.string(),
  kind: kindId,
  targetMinutes: z.number(),
  reason: z.string(),
})
export type PlanItem = z.infer<typeof planItem>

/** `minutes` is the whole session's clock; `notes` are sentences on what could not be satisfied. */
export const plan = z.strictObject({ items: z.array(planItem), minutes: z.int(), notes: z.array(z.string()) })
export type Plan = z.infer<typeof plan>

/** Who sits there. A named candidate's session never touches the own cards and ratings. */
export const participants = z.strictObject({
  candidate: z.string().trim().max(120).nullable(),
  interviewer: z.string().trim().max(120).nullable(),
  role: z.string().trim().max(120).nullable(),
})
export type Participants = z.infer<typeof participants>

/** All times epoch ms; `now` is main's clock when the value was made, so that the page draws without trusting its own. */
export const sessionClock = z.strictObject({
  now: z.number(),
  startedAt: z.number(),
  /** When the whole session ends; moves by the length of each pause. */
  deadlineAt: z.number(),
  pausedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  pausedMs: z.number(),
})
export type SessionClock = z.infer<typeof sessionClock>

export const sessionHead = z.strictObject({
  id: z.string(),
  title: z.string(),
  status: sessionStatus,
  participants,
  setId: z.string().nullable(),
  itemCount: z.int(),
  answeredCount: z.int(),
  clock: sessionClock,
  plannedMinutes: z.int(),
  /** Mean share over settled items, null before. */
  score: z.number().nullable(),
})
export type SessionHead = z.infer<typeof sessionHead>

/** An item while the session runs: nothing in it gives the answer away. */
export const sessionItem = z.strictObject({
  id: z.string(),
  position: z.int(),
  status: itemStatus,
  isFlagged: z.boolean(),
  question: publicQuestion,
  /** The draft, or what was submitted. */
  answer: answer as z.ZodType<Answer>,
  /** Names the stored answer: equal for equal answers. */
  revision: z.string(),
  /** Texts of the hints taken so far. */
  hints: z.array(z.string()),
  targetMs: z.number(),
  /** Time on this item up to `clock.now`, pauses excluded. */
  spentMs: z.number(),
  /** Verdicts of the latest run, visible cases in full. */
  verdicts: z.array(caseVerdict),
})
export type SessionItem = z.infer<typeof sessionItem>

export const sessionView = z.strictObject({
  head: sessionHead,
  /** The item on screen; null once ended. */
  currentItemId: z.string().nullable(),
  items: z.array(sessionItem),
})
export type SessionView = z.infer<typeof sessionView>

export const sessionEventType = z.enum([
  'started', 'opened', 'hint', 'run', 'submitted', 'skipped', 'reopened', 'flagged', 'unflagged', 'paused', 'resumed',
  'ended', 'timed-out', 'settled', 'regraded', 'noted', 'pasted', 'focus-lost', 'focus-back',
])
export type SessionEventType = z.infer<typeof sessionEventType>

/** One line of the timeline. `data` depends on the type and holds no secret of the question. */
export const sessionEvent = z.strictObject({
  id: z.int(),
  at: z.number(),
  type: sessionEventType,
  itemId: z.string().nullable(),
  data: json,
})
export type SessionEvent = z.infer<typeof sessionEvent>

/** What the interviewer decides over the whole session. `level` null means not assessed. */
export const scorecard = z.strictObject({
  call: overallCall.nullable(),
  confidence: z.enum(['low', 'medium', 'high']).nullable(),
  dimensions: z
    .array(z.strictObject({ rubricId: z.string().max(80), dimensionId: z.string().max(80), level: z.int().min(1).max(4).nullable(), evidence: z.string().max(5000) }))
    .max(200),
  strengths: z.string().max(10_000),
  concerns: z.string().max(10_000),
  followUp: z.string().max(10_000),
  /** Stays out of every exported report unless asked for. */
  privateNotes: z.string().max(20_000),
})
export type Scorecard = z.infer<typeof scorecard>
export const emptyScorecard: Scorecard = { call: null, confidence: null, dimensions: [], strengths: '', concerns: '', followUp: '', privateNotes: '' }

/** Ids of the rubric points that were met. */
export const tickIds = z.array(z.string().max(80)).max(100)

/** What is decided when an item is settled. `ticks` null: its points were not judged. */
export const settlement = z.strictObject({ ticks: tickIds.nullable(), grade, note: z.string().max(20_000) })
export type Settlement = z.infer<typeof settlement>
