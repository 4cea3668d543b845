import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RatingChange } from '#core/rating/rating'
import type { Scorecard } from '#core/session/session'
import { dimensionOf, gapsOf, sumRatingChanges, withDimension } from '../../../src/renderer/screens/debrief/judging'

const rated = (rating: number) => ({ rating, deviation: 350 - rating / 100, volatility: 0.06 })
const change = (scope: RatingChange['scope'], before: number, after: number): RatingChange => ({
  scope,
  before: rated(before),
  after: rated(after),
  opponent: { rating: 1500, deviation: 200 },
  score: 1,
  weight: 1,
  reasons: [],
})

describe('sumRatingChanges', () => {
  it('finds first and last of the chain in whatever order the items were settled', () => {
    const ratings = fc.uniqueArray(fc.integer({ min: 800, max: 2200 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(ratings, fc.infiniteStream(fc.nat()), (steps, luck) => {
        const chain = steps.slice(1).map((after, index) => change('coding', steps[index] ?? 0, after))
        const mixed = chain.map((one) => ({ one, key: luck.next().value })).sort((a, b) => a.key - b.key)
        const [sum] = sumRatingChanges(mixed.map(({ one }) => one))
        expect(sum?.before.rating).toBe(steps[0])
        expect(sum?.after.rating).toBe(steps.at(-1))
        expect(sum?.attempts).toBe(chain.length)
      }),
    )
  })

  it('keeps scopes apart, overall last', () => {
    const sums = sumRatingChanges([change('overall', 1500, 1510), change('coding', 1500, 1540), change('overall', 1510, 1490), change('ml-theory', 1500, 1450)])
    expect(sums.map((one) => [one.scope, one.before.rating, one.after.rating])).toEqual([
      ['coding', 1500, 1540],
      ['ml-theory', 1500, 1450],
      ['overall', 1500, 1490],
    ])
  })

  it('is empty without changes', () => expect(sumRatingChanges([])).toEqual([]))
})

const empty: Scorecard = { call: null, confidence: null, dimensions: [], strengths: '', concerns: '', followUp: '', privateNotes: '' }
const rubrics = [{ id: 'coding', title: 'Coding round', themes: ['coding' as const], dimensions: [{ id: 'testing', title: 'Testing', anchors: ['a'.repeat(10)] }, { id: 'clarity', title: 'Clarity', anchors: ['a'.repeat(10)] }] }]

describe('scorecard', () => {
  it('reads a dimension that was never touched as not assessed', () => {
    expect(dimensionOf(empty, 'coding', 'testing')).toEqual({ rubricId: 'coding', dimensionId: 'testing', level: null, evidence: '' })
  })

  it('replaces one dimension and leaves the others', () => {
    const once = withDimension(withDimension(empty, { rubricId: 'coding', dimensionId: 'testing', level: 2, evidence: 'ran one case' }), { rubricId: 'coding', dimensionId: 'clarity', level: 4, evidence: '' })
    const twice = withDimension(once, { rubricId: 'coding', dimensionId: 'testing', level: 3, evidence: 'ran five' })
    expect(twice.dimensions).toHaveLength(2)
    expect(dimensionOf(twice, 'coding', 'testing').level).toBe(3)
    expect(dimensionOf(twice, 'coding', 'clarity').level).toBe(4)
  })

  it('names what a committee will miss', () => {
    const card = withDimension(empty, { rubricId: 'coding', dimensionId: 'testing', level: 2, evidence: ' ' })
    expect(gapsOf(card, rubrics).join(' ')).toMatch(/overall call.*confidence.*evidence is written for Testing.*1 of 2 dimensions is not assessed/)
    const full = { ...withDimension(withDimension(card, { rubricId: 'coding', dimensionId: 'testing', level: 2, evidence: 'x' }), { rubricId: 'coding', dimensionId: 'clarity', level: 1, evidence: 'y' }), call: 'no' as const, confidence: 'high' as const }
    expect(gapsOf(full, rubrics)).toEqual([])
  })
})
