import type { Theme } from '#core/bank/theme'
import { type Answer, emptyAnswer, isSelfScored, judge, type Question, toPublic } from '#core/kinds/index'
import { explainScore } from '#core/kinds/points'
import { proposeGrade } from '#core/session/propose'
import type { CaseVerdict } from '#core/session/verdict'
import type { Grade } from '#core/srs/card'

/** What is known of one answer when it is judged. */
export type Given = {
  question: Question
  /** Null: nothing was written. */
  answer: Answer | null
  /** Points ticked; null: nobody judged. */
  ticks: readonly string[] | null
  verdicts: readonly CaseVerdict[]
  hintsTaken: number
  spentMs: number
  targetMs: number
  /** Skipped, or never reached. */
  isSkipped: boolean
}

/** `counted`: what the score was made from, empty where it says so itself; `reasons`: what else the grade follows from. */
export type Proposal = { share: number | null; counted: string; grade: Grade | null; reasons: string[] }

/**
 * Score and grade the evidence speaks for. Points decide even where nothing was written: a candidate may have said it aloud. Without ticks a
 * skipped item has share 0. In kinds that score themselves no tick at all means that nobody ticked, not that no point was met.
 */
export function propose(given: Given): Proposal {
  const { question, hintsTaken, spentMs, targetMs } = given
  const isUnticked = given.ticks === null || (given.ticks.length === 0 && isSelfScored(question.kind))
  const ticks = isUnticked ? null : given.ticks
  const judged = judge(question, given.answer ?? emptyAnswer(toPublic(question)), { ticks, verdicts: given.verdicts })
  const share = given.isSkipped && ticks === null ? 0 : judged.share
  if (share === null) return { share, counted: '', grade: null, reasons: ['Tick the points that were met.'] }
  const counted = given.isSkipped && ticks === null ? 'no answer was submitted' : explainScore(judged.parts)
  return { share, counted, ...proposeGrade({ share, hintsTaken, hintCount: question.hints.length, spentMs, targetMs }) }
}

/**
 * The share a grade stands for when a person grades without ticking points: the middle of the shares for which `proposeGrade` allows that grade
 * at best.
 */
const shareOfGrade = { again: 0.25, hard: 0.65, good: 0.875, easy: 1 } as const satisfies Record<Grade, number>

export type Decided = Proposal & { share: number }

/** Whoever grades without ticking a point has judged by that grade. */
export function decidedBy(grade: Grade, proposal: Proposal): Decided {
  const { share } = proposal
  return share === null ? { ...proposal, share: shareOfGrade[grade], counted: 'graded without ticking points', reasons: [] } : { ...proposal, share }
}

/** All of a decision in words, as it is kept with the attempt. */
export const reasonsOf = ({ counted, reasons }: Pick<Proposal, 'counted' | 'reasons'>): string[] => (counted === '' ? reasons : [counted, ...reasons])

/** What an attempt is judged by, kept with it word for word: from these alone its card and rating changes can be decided again. */
export type AttemptEvidence = {
  ticks: readonly string[] | null
  verdicts: readonly CaseVerdict[]
  hintsTaken: number
  hintCount: number
  targetMs: number
  theme: Theme
  level: number
  /** When the person had answered this question before; null: never. */
  lastSeenAt: number | null
  desiredRetention: number
  reasons: readonly string[]
}
