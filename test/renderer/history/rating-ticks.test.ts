import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratingTicks } from '../../../src/renderer/screens/history/rating-ticks'

test('even, round steps that enclose the band', () => {
  expect(ratingTicks(820, 2080)).toEqual([800, 1000, 1200, 1400, 1600, 1800, 2000, 2200])
  expect(ratingTicks(1010, 1990)).toEqual([1000, 1200, 1400, 1600, 1800, 2000])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 4000, noNaN: true }), fc.double({ min: 0, max: 2000, noNaN: true }), (least, width) => {
      const ticks = ratingTicks(least, least + width)
      const gaps = new Set(ticks.slice(1).map((one, index) => one - (ticks[index] ?? 0)))
      expect(gaps.size).toBe(1)
      expect(ticks[0]).toBeLessThanOrEqual(least)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(least + width)
      expect(ticks.length).toBeLessThanOrEqual(8)
    }),
  )
})
