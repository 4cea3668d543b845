import { expect, test } from 'vitest'
import { type Theme, themes } from '#core/bank/theme'
import type { Candidate } from '#core/session/plan'
import { suggestSession, type ThemeStanding } from '#core/session/suggest'

const now = 1_800_000_000_000
const dayMs = 86_400_000
const standings = (change: Partial<Record<Theme, [rating: number, deviation: number]>>): ThemeStanding[] =>
  themes.map((theme) => ({ theme, rating: { rating: change[theme]?.[0] ?? 1500, deviation: change[theme]?.[1] ?? 80, volatility: 0.06 }, attempts: change[theme]?.[1] === 350 ? 0 : 12 }))
const bank = (dueOf: (index: number) => number | null = () => null): Candidate[] =>
  Array.from({ length: 40 }, (_, index) => ({
    questionId: `q-${index}`, title: `Question ${index}`, theme: themes[index % 4] ?? 'coding', topic: `t-${index % 5}`, kind: 'open', level: 3, targetMinutes: 10, dueAt: dueOf(index), lastSeenAt: null,
  }))
const suggest = (candidates: Candidate[], known: ThemeStanding[], minutesLeft = 45) => suggestSession(candidates, known, minutesLeft, now, 1)

test('an empty bank suggests nothing', () => {
  expect(suggest([], standings({}))).toBeNull()
})

test('the theme least known comes before the weakest', () => {
  const suggestion = suggest(bank(), standings({ coding: [1200, 80], 'ml-theory': [1500, 350] }))
  expect(suggestion).toMatchObject({ title: 'ML theory', reason: 'Nothing is known of you in ML theory yet.' })
  expect(suggestion?.questionIds.every((id) => Number(id.slice(2)) % 4 === 0)).toBe(true)
})

test('of themes known equally well the weakest is chosen, and its band shown', () => {
  expect(suggest(bank(), standings({ coding: [1320, 90] }))).toMatchObject({ title: 'Coding', reason: 'Coding is your weakest theme: 1320 ± 180.' })
})

test('what is due comes first, and new questions fill the time', () => {
  const suggestion = suggest(bank((index) => (index < 2 ? now - dayMs : null)), standings({ coding: [1320, 90] }))
  expect(suggestion?.questionIds.slice(0, 2).toSorted()).toEqual(['q-0', 'q-1'])
  expect(suggestion?.questionIds.length).toBe(4)
  expect(suggestion).toMatchObject({ title: 'Reviews and Coding', reason: '2 questions are due. Coding is your weakest theme: 1320 ± 180.' })
})

test('more due than fits: only reviews, and it says how many are left', () => {
  const suggestion = suggest(bank(() => now - dayMs), standings({}))
  expect(suggestion).toMatchObject({ title: 'Reviews of today', reason: '4 of 40 due questions come first.', minutes: 44 })
})

test('with little of the day left the suggestion is short, but never empty', () => {
  expect(suggest(bank(), standings({}), 0)?.questionIds).toHaveLength(1)
})
