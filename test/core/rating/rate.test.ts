import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { themes } from '#core/bank/theme'
import { changeRatings, glicko2, type Outcome, questionRating, seedRating } from '#core/rating/rate'
import { type Rating, ratingChange } from '#core/rating/rating'

const scale = 173.7178
const dayMs = 86_400_000
const now = 1_700_000_000_000

const anyRating = fc.record({
  rating: fc.double({ min: 300, max: 3000, noNaN: true }),
  deviation: fc.double({ min: 25, max: 400, noNaN: true }),
  volatility: fc.double({ min: 0.02, max: 0.2, noNaN: true }),
})
const anyScore = fc.double({ min: 0, max: 1, noNaN: true })
const anyWeight = fc.double({ min: 0, max: 1, noNaN: true })
const anyTau = fc.double({ min: 0.3, max: 1.2, noNaN: true })
const anyGame = fc.record({ opponent: anyRating, score: anyScore, weight: anyWeight })

describe("Glickman's worked example", () => {
  const player = { rating: 1500, deviation: 200, volatility: 0.06 }
  const games = [
    { opponent: { rating: 1400, deviation: 30 }, score: 1 },
    { opponent: { rating: 1550, deviation: 100 }, score: 0 },
    { opponent: { rating: 1700, deviation: 300 }, score: 0 },
  ]
  it('gives 1464.06, 151.52 and 0.05999', () => {
    const after = glicko2(player, games, 0.5)
    expect(Math.abs(after.rating - 1464.06)).toBeLessThan(0.01)
    expect(Math.abs(after.deviation - 151.52)).toBeLessThan(0.01)
    expect(Math.abs(after.volatility - 0.05999)).toBeLessThan(0.00001)
  })
  it('does not depend on the order of the games', () => {
    const turned = glicko2(player, [...games].reverse(), 0.5)
    expect(turned.rating).toBeCloseTo(glicko2(player, games, 0.5).rating, 9)
  })
})

describe('laws of glicko2', () => {
  const inflated = (before: Rating, after: Rating): number => Math.hypot(before.deviation, after.volatility * scale)

  it('a period never leaves the deviation above the inflation step, and every value stays finite and positive', () => {
    fc.assert(
      fc.property(anyRating, fc.array(anyGame, { maxLength: 12 }), anyTau, (player, games, tau) => {
        const after = glicko2(player, games, tau)
        expect(after.deviation).toBeLessThanOrEqual(inflated(player, after) * (1 + 1e-12))
        for (const value of [after.deviation, after.volatility]) expect(value).toBeGreaterThan(0)
        for (const value of Object.values(after)) expect(Number.isFinite(value)).toBe(true)
      }),
    )
  })

  it('weight 0, or no game, changes nothing', () => {
    fc.assert(
      fc.property(anyRating, fc.array(anyGame, { maxLength: 5 }), anyTau, (player, games, tau) => {
        expect(glicko2(player, games.map((game) => ({ ...game, weight: 0 })), tau)).toEqual(player)
      }),
    )
  })

  it('weight 1 is the plain game', () => {
    fc.assert(
      fc.property(anyRating, anyRating, anyScore, (player, opponent, score) => {
        expect(glicko2(player, [{ opponent, score, weight: 1 }], 0.5)).toEqual(glicko2(player, [{ opponent, score }], 0.5))
      }),
    )
  })

  it('two halves of a game are one game', () => {
    fc.assert(
      fc.property(anyRating, anyRating, anyScore, (player, opponent, score) => {
        const half = { opponent, score, weight: 0.5 }
        expect(glicko2(player, [half, half], 0.5).rating).toBeCloseTo(glicko2(player, [{ opponent, score }], 0.5).rating, 6)
      }),
    )
  })

  it('a better score never lowers the rating', () => {
    fc.assert(
      fc.property(anyRating, anyRating, anyScore, anyScore, anyWeight, (player, opponent, one, other, weight) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const at = (score: number) => glicko2(player, [{ opponent, score, weight }], 0.5).rating
        expect(at(high)).toBeGreaterThanOrEqual(at(low) - 1e-6)
      }),
    )
  })

  it('a win never lowers and a loss never raises the rating', () => {
    fc.assert(
      fc.property(anyRating, anyRating, anyWeight, (player, opponent, weight) => {
        expect(glicko2(player, [{ opponent, score: 1, weight }], 0.5).rating).toBeGreaterThanOrEqual(player.rating)
        expect(glicko2(player, [{ opponent, score: 0, weight }], 0.5).rating).toBeLessThanOrEqual(player.rating)
      }),
    )
  })

  it('more weight moves a surprising result further', () => {
    fc.assert(
      fc.property(anyRating, anyRating, fc.constantFrom(0, 1), anyWeight, anyWeight, (player, opponent, score, one, other) => {
        const [light, heavy] = one < other ? [one, other] : [other, one]
        const moved = (weight: number) => Math.abs(glicko2(player, [{ opponent, score, weight }], 0.5).rating - player.rating)
        expect(moved(heavy)).toBeGreaterThanOrEqual(moved(light) - 1e-6)
      }),
    )
  })
})

describe('changeRatings', () => {
  const outcome: Outcome = { current: () => null, theme: 'coding', level: 3, share: 0.8, hintsTaken: 0, hintCount: 3, lastSeenAt: null, now }
  const anyOutcome: fc.Arbitrary<Outcome> = fc.record({
    current: anyRating.map((rating) => () => rating as Rating | null),
    theme: fc.constantFrom(...themes),
    level: fc.integer({ min: 1, max: 5 }),
    share: anyScore,
    hintsTaken: fc.nat(5),
    hintCount: fc.nat(5),
    lastSeenAt: fc.option(fc.integer({ min: now - 60 * dayMs, max: now + dayMs })),
    now: fc.constant(now),
  })

  it('moves the theme and the overall rating, from the seed when there is none', () => {
    const changes = changeRatings(outcome)
    expect(changes.map((change) => change.scope)).toEqual(['coding', 'overall'])
    for (const change of changes) {
      expect(change.before).toEqual(seedRating())
      expect(change.opponent).toEqual(questionRating(3))
      expect(change.weight).toBe(1)
      expect(change.after.rating).toBeGreaterThan(1500)
      expect(change.after.deviation).toBeLessThan(350)
    }
  })

  it('every outcome gives changes the contract accepts, with at least one reason each', () => {
    fc.assert(
      fc.property(anyOutcome, (any) => {
        for (const change of changeRatings(any)) {
          expect(ratingChange.safeParse(change).success).toBe(true)
          expect(change.reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('another hint, or a more recent sight of the question, never counts more', () => {
    fc.assert(
      fc.property(anyOutcome, fc.nat(14 * dayMs), (any, nearer) => {
        const weight = (changed: Partial<Outcome>) => changeRatings({ ...any, ...changed })[0]!.weight
        expect(weight({ hintsTaken: any.hintsTaken + 1 })).toBeLessThanOrEqual(weight({}))
        expect(weight({ lastSeenAt: (any.lastSeenAt ?? now - 20 * dayMs) + nearer })).toBeLessThanOrEqual(weight({}))
      }),
    )
  })

  it('says in words what weakened the evidence', () => {
    const [change] = changeRatings({ ...outcome, hintsTaken: 3, lastSeenAt: now - 3 * dayMs })
    expect(change!.weight).toBeCloseTo(0.4 * (0.1 + (0.9 * 3) / 14), 9)
    expect(change!.reasons).toEqual([
      '80 % of a level 3 question of Coding (1500); 50 % was expected at 1500',
      '3 of 3 hints taken: counts 40 %',
      'seen 3 days ago: counts 29 %',
    ])
  })

  it('after 20 matched questions one deviation is still around 90 points: a band, not a number', () => {
    let rating = seedRating()
    for (let index = 0; index < 20; index++) {
      rating = changeRatings({ ...outcome, current: () => rating, share: index % 2 })[1]!.after
    }
    expect(rating.deviation).toBeGreaterThan(75)
    expect(rating.deviation).toBeLessThan(100)
  })
})
