import { type Theme, themeTitles } from '#core/bank/theme'
import { expectedScore, glicko2 } from '#core/rating/glicko2'
import type { Rating, RatingChange, Scope } from '#core/rating/rating'

export { glicko2 } from '#core/rating/glicko2'

const dayMs = 86_400_000
/** Glickman's middle of the road: ratings of one person over months neither freeze nor jump. */
export const ratingTau = 0.5
/** After this many days a question counts as fresh evidence again. */
const freshAfterDays = 14
/** What is left of the evidence when the question was seen this very moment, and when every hint was taken. */
const weightWhenJustSeen = 0.1
const weightWithAllHints = 0.4

/** Where a person starts: knows nothing about them, ± 700 points at two deviations. */
export function seedRating(): Rating {
  return { rating: 1500, deviation: 350, volatility: 0.06 }
}

/**
 * A question as opponent: 1100 at level 1 to 1900 at level 5. The deviation stays wide (200): a level is one author's opinion, and one local
 * person cannot tell "I am weak" from "it is hard".
 */
export function questionRating(level: number): { rating: number; deviation: number } {
  return { rating: 1500 + 200 * (level - 3), deviation: 200 }
}

export type Outcome = {
  /** Present rating of a scope; null: none yet. */
  current: (scope: Scope) => Rating | null
  theme: Theme
  level: number
  /** Share of points or cases, 0 to 1: the score of the game. */
  share: number
  hintsTaken: number
  hintCount: number
  /** When this question was last answered or reviewed (epoch ms); null: never. */
  lastSeenAt: number | null
  now: number
}

/** How one attempt moves the rating of its theme and the overall one; each attempt is a rating period of its own. */
export function changeRatings(outcome: Outcome): RatingChange[] {
  const opponent = questionRating(outcome.level)
  const hints = hintWeight(outcome.hintsTaken, outcome.hintCount)
  const repeat = repeatWeight(outcome.lastSeenAt, outcome.now)
  const weight = hints.weight * repeat.weight
  return [outcome.theme, 'overall' as const].map((scope) => {
    const before = outcome.current(scope) ?? seedRating()
    const after = glicko2(before, [{ opponent, score: outcome.share, weight }], ratingTau)
    const reasons = [describeGame(outcome, before, opponent), ...hints.reasons, ...repeat.reasons]
    return { scope, before, after, opponent, score: outcome.share, weight, reasons }
  })
}

type Weight = { weight: number; reasons: string[] }

const percent = (share: number): string => `${Math.round(100 * share)} %`

function describeGame(outcome: Outcome, before: Rating, opponent: { rating: number; deviation: number }): string {
  const against = `a level ${outcome.level} question of ${themeTitles[outcome.theme]} (${opponent.rating})`
  return `${percent(outcome.share)} of ${against}; ${percent(expectedScore(before, opponent))} was expected at ${Math.round(before.rating)}`
}

/** Falls evenly from 1 without a hint to 0.4 with all of them. */
function hintWeight(taken: number, count: number): Weight {
  if (taken <= 0 || count <= 0) return { weight: 1, reasons: [] }
  const share = Math.min(1, taken / count)
  const weight = 1 - (1 - weightWithAllHints) * share
  return { weight, reasons: [`${taken} of ${count} hints taken: counts ${percent(weight)}`] }
}

/** Rises evenly from 0.1 for a question seen just now to 1 after 14 days: a repeat of a memorised question is no fresh evidence. */
function repeatWeight(lastSeenAt: number | null, now: number): Weight {
  if (lastSeenAt === null) return { weight: 1, reasons: [] }
  const days = Math.max(0, now - lastSeenAt) / dayMs
  if (days >= freshAfterDays) return { weight: 1, reasons: [] }
  const weight = weightWhenJustSeen + (1 - weightWhenJustSeen) * (days / freshAfterDays)
  return { weight, reasons: [`${describeAgo(days)}: counts ${percent(weight)}`] }
}

function describeAgo(days: number): string {
  if (days < 1) return 'seen within the last day'
  const whole = Math.floor(days)
  return whole === 1 ? 'seen yesterday' : `seen ${whole} days ago`
}
