import type { Point } from '#core/bank/point'
import type { Score, ScorePart } from '#core/kinds/kind'

const sum = (points: readonly Point[]): number => points.reduce((total, point) => total + point.weight, 0)

/**
 * Share of rubric points: (ticked must and nice − ticked traps) / (all must and nice), held within 0 to 1.
 * Weights are the points' own. `null` ticks give a `null` share: nobody has judged yet.
 */
export function judgePoints(rubric: readonly Point[], ticks: readonly string[] | null): Score {
  if (ticks === null) return { share: null, parts: [] }
  const ticked = rubric.filter((point) => ticks.includes(point.id))
  const earnable = sum(rubric.filter((point) => point.role !== 'trap'))
  const earned = sum(ticked.filter((point) => point.role !== 'trap')) - sum(ticked.filter((point) => point.role === 'trap'))
  const share = earnable === 0 ? 0 : Math.min(1, Math.max(0, earned / earnable))
  return { share, parts: [{ label: 'points', share, weight: 1, counted: countPoints(rubric, ticked) }] }
}

function countPoints(rubric: readonly Point[], ticked: readonly Point[]): string {
  const isTrap = (point: Point): boolean => point.role === 'trap'
  const traps = ticked.filter(isTrap).length
  const met = `${ticked.length - traps} of ${rubric.filter((point) => !isTrap(point)).length} points`
  return traps === 0 ? met : `${met}, ${traps} ${traps === 1 ? 'trap' : 'traps'}`
}

/** Joins a score that a machine found with rubric points, when those were ticked: 70 % machine, 30 % points. */
export function withPoints(found: ScorePart, rubric: readonly Point[], ticks: readonly string[] | null): Score {
  const { share, parts } = judgePoints(rubric, ticks)
  if (share === null) return { share: found.share, parts: [found] }
  return { share: 0.7 * found.share + 0.3 * share, parts: [{ ...found, weight: 0.7 }, ...parts.map((part) => ({ ...part, weight: 0.3 }))] }
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** What a score was made from: `4 of 5 points`, or each part with its weight. Empty where there is nothing to count. */
export function explainScore(parts: readonly ScorePart[]): string {
  const counted = parts.flatMap((part) => (part.counted === null ? [] : [part.counted])).join('; ')
  return parts.length < 2 ? counted : `${parts.map((part) => `${part.label} ${percent(part.share)} × ${part.weight}`).join(', ')} (${counted})`
}
