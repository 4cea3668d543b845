import { expect, test } from 'vitest'
import { ratingBar } from '#core/report/bars'
import { buildReport } from '#core/report/build'
import { ratingMoves } from '#core/report/words'
import { sample } from '../../helpers/report-sample'

const colors = { track: '#eee', fill: '#00f', mark: '#000', text: '#000' }
const marksOf = (svg: string): number[] => [...svg.matchAll(/<rect x="([-\d.]+)" y="\d+" width="2" height="8"/g)].map((match) => Number(match[1]))

test('one rating stands at one place in every bar, however wide its band is', () => {
  const [narrow, wide] = [{ rating: 1500, deviation: 60 }, { rating: 1500, deviation: 450 }]
  expect(marksOf(ratingBar(narrow, narrow, colors, 200))).toEqual(marksOf(ratingBar(wide, narrow, colors, 200)))
  expect(marksOf(ratingBar(narrow, narrow, colors, 200))).toEqual([99, 99])
  const off = ratingBar({ rating: 3000, deviation: 50 }, { rating: 100, deviation: 50 }, colors, 200)
  const edges = [...off.matchAll(/<rect x="([-\d.]+)" y="\d+" width="([-\d.]+)"/g)].map((match) => [Number(match[1]), Number(match[1]) + Number(match[2])])
  expect(edges.flat().every((x) => x >= -1 && x <= 202)).toBe(true)
})

test('the overall rating comes last, as on screen', () => {
  const report = buildReport(sample)
  expect(ratingMoves({ ...report, ratingChanges: report.ratingChanges.toReversed() }).at(-1)?.scope).toBe('overall')
})
