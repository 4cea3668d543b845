import { themes } from '#core/bank/theme'
import { seedRating } from '#core/rating/rate'
import type { Scope } from '#core/rating/rating'
import { localDay } from '#core/session/day'
import type { Outputs } from '#contract'
import type { House } from '#main/house'
import type { RatingPoint } from '#main/ratings/store'

const monthMs = 30 * 86_400_000
const mostPoints = 500

/** Overall first, then each theme. `change30d` compares with the rating of 30 days ago, or with the seed for one younger than that; null without attempts. */
export function readRatings(house: House): Outputs['ratings']['current'] {
  const from = house.clock.now() - monthMs
  return (['overall', ...themes] as const).map((scope) => {
    const current = house.stores.ratings.current(scope)
    if (!current || current.attempts === 0) return { scope, rating: seedRating(), attempts: 0, change30d: null }
    const before = house.stores.ratings.before(scope, from) ?? seedRating().rating
    return { scope, rating: current.rating, attempts: current.attempts, change30d: current.rating.rating - before }
  })
}

/** At most 500 points: the last of each day when there are more attempts, then the most recent days. */
export function readHistory(house: House, scope: Scope): RatingPoint[] {
  const points = house.stores.ratings.history(scope)
  if (points.length <= mostPoints) return points
  const byDay = new Map(points.map((point) => [localDay(point.at, house.clock.timeZone), point]))
  return [...byDay.values()].slice(-mostPoints)
}
