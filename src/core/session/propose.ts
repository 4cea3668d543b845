import { duration } from '#core/session/duration'
import { type Grade, grades } from '#core/srs/card'

export type GradeEvidence = {
  /** Share of points or cases, 0 to 1. */
  share: number
  hintsTaken: number
  hintCount: number
  spentMs: number
  /** 0: the question has no target. */
  targetMs: number
}

type Cap = { grade: Grade; reason: string }

/**
 * The grade the evidence speaks for: each finding sets the best grade it allows, and the worst of them wins. So a better share, fewer hints and
 * less time can never give a worse grade. `reasons` names what held the grade down besides the share.
 */
export function proposeGrade(evidence: GradeEvidence): { grade: Grade; reasons: string[] } {
  const share = capByShare(evidence.share)
  const caps = [capByHints(evidence), capByTime(evidence)].filter((cap) => cap !== null)
  const grade = caps.reduce((worst, cap) => lower(worst, cap.grade), share)
  return { grade, reasons: caps.filter((cap) => rank(cap.grade) <= rank(share)).map((cap) => cap.reason) }
}

const rank = (grade: Grade): number => grades.indexOf(grade)
const lower = (one: Grade, other: Grade): Grade => (rank(one) <= rank(other) ? one : other)

/** Below half: the problem would not be solved in an interview. */
function capByShare(share: number): Grade {
  if (share < 0.5) return 'again'
  if (share < 0.8) return 'hard'
  return share < 0.95 ? 'good' : 'easy'
}

/** The last hint nearly gives the answer: with all of them, or more than half, it was not recalled freely. */
function capByHints({ hintsTaken, hintCount }: GradeEvidence): Cap | null {
  if (hintsTaken <= 0) return null
  return { grade: hintsTaken > hintCount / 2 ? 'hard' : 'good', reason: `${hintsTaken} of ${hintCount} hints taken` }
}

/** Easy needs a quarter of the target to spare; twice the target is more than an interview leaves. */
function capByTime({ spentMs, targetMs }: GradeEvidence): Cap | null {
  if (targetMs <= 0 || spentMs <= 0.75 * targetMs) return null
  const reason = `${duration(spentMs)} against a target of ${duration(targetMs)}`
  return { grade: spentMs > 2 * targetMs ? 'hard' : 'good', reason }
}
