import type { Role, RoleItem } from '#core/bank/role'
import { expectedScore, glicko2 } from '#core/rating/glicko2'
import { questionRating, ratingTau, seedRating } from '#core/rating/rate'
import type { Rating, RatingChange } from '#core/rating/rating'

/** One judged answer, with the topics of its question and how it counted for the rating of its theme. */
export type TopicGame = Pick<RatingChange, 'opponent' | 'score' | 'weight'> & { topics: readonly string[] }

/** Share expected on a question of the role's level, 0 to 1, with its 95 % band. */
export type Expected = { share: number; low: number; high: number }

export type ItemStanding = { itemId: string; attempts: number; rating: Rating; expected: Expected }
export type RoleStanding = { items: ItemStanding[]; /** Weighted over all items; what is not measured counts as unknown, so it widens the band. */ expected: Expected; /** Share of the weights that has at least one answer. */ measured: number }

/**
 * How somebody stands against a role: each item has a Glicko-2 rating of its own, from the answers to questions of its topics, oldest first, each
 * answer a rating period as in `changeRatings`. The band of an item is the expected share at rating ± 2 deviations; the role's is the weighted mean
 * of independent items, ± 2 standard deviations.
 */
export function standAgainst(role: Role, games: readonly TopicGame[]): RoleStanding {
  const items = role.items.map((item) => standOn(item, role.level, games))
  const total = role.items.reduce((sum, one) => sum + one.weight, 0)
  const weights = role.items.map((one) => one.weight / total)
  const mean = items.reduce((sum, one, index) => sum + (weights[index] ?? 0) * one.expected.share, 0)
  const variance = items.reduce((sum, one, index) => sum + ((weights[index] ?? 0) * ((one.expected.high - one.expected.low) / 4)) ** 2, 0)
  const spread = 2 * Math.sqrt(variance)
  return {
    items,
    expected: { share: mean, low: Math.max(0, mean - spread), high: Math.min(1, mean + spread) },
    measured: items.reduce((sum, one, index) => sum + (one.attempts > 0 ? (weights[index] ?? 0) : 0), 0),
  }
}

function standOn(item: RoleItem, level: number, games: readonly TopicGame[]): ItemStanding {
  const own = games.filter((game) => game.topics.some((topic) => item.topics.includes(topic)))
  const rating = own.reduce((before, game) => glicko2(before, [game], ratingTau), seedRating())
  return { itemId: item.id, attempts: own.length, rating, expected: expectedAt(rating, level) }
}

function expectedAt({ rating, deviation }: Rating, level: number): Expected {
  const question = questionRating(level)
  const at = (value: number): number => expectedScore({ rating: value }, question)
  return { share: at(rating), low: at(rating - 2 * deviation), high: at(rating + 2 * deviation) }
}
