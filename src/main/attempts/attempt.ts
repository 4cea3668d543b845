import type { Answer } from '#core/kinds/index'
import type { Weighing } from '#core/session/history'
import type { AttemptEvidence, Given } from '#core/session/outcome'
import type { Grade } from '#core/srs/card'

export type NewAttempt = {
  at: number
  questionId: string
  versionHash: string
  sessionId: string | null
  itemId: string | null
  candidate: string | null
  answer: Answer | null
  evidence: AttemptEvidence
  share: number
  proposedGrade: Grade
  grade: Grade
  spentMs: number
  replaces: number | null
}
export type Attempt = NewAttempt & { id: number }

/** What the attempt did to memory and ratings can be decided again from this. */
export function weighingOf({ questionId, grade, share, at, evidence }: Pick<Attempt, 'questionId' | 'grade' | 'share' | 'at' | 'evidence'>): Weighing {
  const { theme, level, hintsTaken, hintCount, lastSeenAt, desiredRetention } = evidence
  return { questionId, grade, share, at, theme, level, hintsTaken, hintCount, lastSeenAt, desiredRetention }
}

/** What is kept of how an answer was judged; `around` is what the answer itself does not know. */
export function evidenceOf(
  { question, ticks, verdicts, hintsTaken, targetMs }: Given,
  around: Pick<AttemptEvidence, 'lastSeenAt' | 'desiredRetention' | 'reasons'>,
): AttemptEvidence {
  return { ticks, verdicts, hintsTaken, hintCount: question.hints.length, targetMs, theme: question.theme, level: question.level, ...around }
}
