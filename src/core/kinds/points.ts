import type { Point } from '#core/bank/point'
import type { Score } from '#core/kinds/kind'

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
  return { share, parts: [{ label: 'rubric points', share, weight: 1 }] }
}

/** Joins a score that a machine found with rubric points, when those were ticked: 70 % machine, 30 % points. */
export function withPoints(label: string, share: number, rubric: readonly Point[], ticks: readonly string[] | null): Score {
  const points = judgePoints(rubric, ticks)
  if (points.share === null) return { share, parts: [{ label, share, weight: 1 }] }
  return {
    share: 0.7 * share + 0.3 * points.share,
    parts: [
      { label, share, weight: 0.7 },
      { label: 'rubric points', share: points.share, weight: 0.3 },
    ],
  }
}
