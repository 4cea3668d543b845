import { z } from 'zod'
import { theme } from '#core/bank/theme'

/** What a rating is about: one theme, or everything. */
export const scope = z.union([theme, z.literal('overall')])
export type Scope = z.infer<typeof scope>

/**
 * Glicko-2 on the Glicko scale: `rating` around 1500, `deviation` one standard deviation in the same points,
 * `volatility` dimensionless. The band shown to people is rating ± 2 deviations (about 95 %).
 */
export const rating = z.strictObject({ rating: z.number(), deviation: z.number().positive(), volatility: z.number().positive() })
export type Rating = z.infer<typeof rating>

/** How one attempt moved one rating. `weight` 0 to 1 is how much the evidence counted. */
export const ratingChange = z.strictObject({
  scope,
  before: rating,
  after: rating,
  opponent: rating.pick({ rating: true, deviation: true }),
  score: z.number().min(0).max(1),
  weight: z.number().min(0).max(1),
  reasons: z.array(z.string()),
})
export type RatingChange = z.infer<typeof ratingChange>
