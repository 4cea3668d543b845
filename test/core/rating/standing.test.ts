import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '#core/bank/role'
import { standAgainst, type TopicGame } from '#core/rating/standing'
import { glicko2, questionRating, ratingTau, seedRating } from '#core/rating/rate'

const role: Role = {
  id: 'some', title: 'Some job', summary: 'What somebody does all day.', level: 3,
  items: [
    { id: 'a', section: 'skill', text: 'Knows the first thing', weight: 3, topics: ['one'] },
    { id: 'b', section: 'skill', text: 'Knows the second thing', weight: 1, topics: ['two', 'three'] },
  ],
}
const game = (topics: string[], score: number, weight = 1): TopicGame => ({ topics, score, weight, opponent: questionRating(3) })

describe('standing against a role', () => {
  it('knows nothing without answers: half, with a band from nearly nothing to nearly all', () => {
    const { items, expected, measured } = standAgainst(role, [])
    expect(measured).toBe(0)
    expect(items.map((one) => one.attempts)).toEqual([0, 0])
    expect(items[0]?.expected.share).toBeCloseTo(0.5, 10)
    expect(items[0]?.expected.low).toBeLessThan(0.1)
    expect(expected.share).toBeCloseTo(0.5, 10)
    expect(expected.high - expected.low).toBeGreaterThan(0.5)
  })

  it('rates an item by the answers of its topics alone, oldest first', () => {
    const games = [game(['one'], 1), game(['two', 'one'], 0.4), game(['four'], 0)]
    const { items, measured } = standAgainst(role, games)
    const own = [games[0], games[1]].reduce((before, one) => (one ? glicko2(before, [one], ratingTau) : before), seedRating())
    expect(items[0]).toMatchObject({ itemId: 'a', attempts: 2, rating: own })
    expect(items[1]?.attempts).toBe(1)
    expect(measured).toBe(1)
    expect(standAgainst(role, [game(['three'], 1)]).measured).toBe(0.25)
  })

  it('holds for any answers: shares within their bands, bands narrower with every answer that counts, better answers never worse', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(scores, (list) => {
        const games = list.map((score) => game(['one'], score))
        const now = standAgainst(role, games)
        for (const { share, low, high } of [now.expected, ...now.items.map((one) => one.expected)]) {
          expect(low).toBeLessThanOrEqual(share)
          expect(share).toBeLessThanOrEqual(high)
        }
        const before = standAgainst(role, games.slice(0, -1))
        expect(now.items[0]?.rating.deviation).toBeLessThan(before.items[0]?.rating.deviation ?? 0)
        const better = standAgainst(role, [...games.slice(0, -1), game(['one'], 1)])
        expect(better.expected.share).toBeGreaterThanOrEqual(now.expected.share - 1e-9)
      }),
    )
  })
})
