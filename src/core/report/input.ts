import type { Rubric } from '#core/bank/rubric'
import type { Answer, Question } from '#core/kinds/index'
import type { RatingChange } from '#core/rating/rating'
import type { itemStatus, Scorecard, SessionEvent, sessionStatus } from '#core/session/session'
import type { CaseVerdict } from '#core/session/verdict'
import type { Grade } from '#core/srs/card'
import type { z } from 'zod'

/** One item as stored; times epoch ms. */
export type ReportItemInput = {
  id: string
  position: number
  status: z.infer<typeof itemStatus>
  /** As it was asked. */
  question: Question
  versionHash: string
  topicTitle: string
  targetMs: number
  spentMs: number
  shownAt: number | null
  submittedAt: number | null
  hintsTaken: number
  /** Null: untouched. */
  answer: Answer | null
  /** Of the submitted run. */
  verdicts: CaseVerdict[]
  /** Null: nobody judged. */
  ticks: string[] | null
  note: string
  share: number | null
  grade: Grade | null
  /** Whether the same person had answered this question before it was shown here. */
  seenBefore: boolean
}

/** Everything `buildReport` needs, as plain rows. */
export type ReportInput = {
  now: number
  isRedacted: boolean
  session: {
    id: string
    title: string
    status: z.infer<typeof sessionStatus>
    candidate: string | null
    interviewer: string | null
    role: string | null
    startedAt: number
    endedAt: number | null
    pausedAt: number | null
    pausedMs: number
    plannedMinutes: number
  }
  scorecard: Scorecard
  rubrics: readonly Rubric[]
  items: readonly ReportItemInput[]
  /** Oldest first. */
  events: readonly SessionEvent[]
  ratingChanges: readonly RatingChange[]
}
