import fc from 'fast-check'
import { expect, test } from 'vitest'
import { themes } from '#core/bank/theme'
import { kindIds } from '#core/kinds/index'
import { type Candidate, makePlan } from '#core/session/plan'
import type { PlanRequest } from '#core/session/session'

const now = 1_800_000_000_000
const dayMs = 86_400_000
const candidate = fc.record({
  theme: fc.constantFrom(...themes),
  topic: fc.constantFrom('one', 'two', 'three'),
  kind: fc.constantFrom(...kindIds),
  level: fc.integer({ min: 1, max: 5 }),
  targetMinutes: fc.integer({ min: 1, max: 45 }),
  dueAt: fc.option(fc.integer({ min: now - 30 * dayMs, max: now + 30 * dayMs })),
  lastSeenAt: fc.option(fc.integer({ min: now - 90 * dayMs, max: now })),
})
const candidates = fc.array(candidate, { maxLength: 40 }).map((list) => list.map((one, index): Candidate => ({ ...one, questionId: `q-${index}`, title: `Question ${index}` })))
const request: fc.Arbitrary<PlanRequest> = fc.record({
  topics: fc.constant<string[]>([]),
  themes: fc.subarray([...themes]),
  levels: fc.subarray([1, 2, 3, 4, 5]),
  kinds: fc.subarray([...kindIds]),
  count: fc.integer({ min: 1, max: 12 }),
  minutes: fc.integer({ min: 5, max: 120 }),
  setId: fc.constant(null),
  seed: fc.nat(),
})
const any: PlanRequest = { themes: [], topics: [], levels: [], kinds: [], count: 5, minutes: 60, setId: null, seed: 1 }
const make = (count: number, change: (index: number) => Partial<Candidate> = () => ({})): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    questionId: `q-${String(index).padStart(2, '0')}`, title: `Question ${index}`, theme: 'coding', topic: 'one', kind: 'open', level: 3, targetMinutes: 10, dueAt: null, lastSeenAt: null, ...change(index),
  }))

test('a plan keeps to what was asked: no question twice, none unasked for, within count and minutes', () => {
  fc.assert(
    fc.property(request, candidates, (asked, list) => {
      const { items, minutes, notes } = makePlan(asked, list, now)
      const byId = new Map(list.map((one) => [one.questionId, one]))
      expect(new Set(items.map((one) => one.questionId)).size).toBe(items.length)
      expect(items.length).toBeLessThanOrEqual(asked.count)
      expect(items.reduce((sum, one) => sum + one.targetMinutes, 0)).toBeLessThanOrEqual(asked.minutes)
      expect(minutes).toBe(asked.minutes)
      for (const item of items) {
        const one = byId.get(item.questionId)
        expect(asked.themes.length === 0 || asked.themes.includes(item.theme)).toBe(true)
        expect(asked.kinds.length === 0 || asked.kinds.includes(item.kind)).toBe(true)
        expect(asked.levels.length === 0 || asked.levels.includes(one?.level ?? 0)).toBe(true)
      }
      if (items.length < asked.count) expect(notes.length).toBeGreaterThan(0)
    }),
  )
})

test('nothing that fits is left out while there is room', () => {
  fc.assert(
    fc.property(request, candidates, (asked, list) => {
      const open: PlanRequest = { ...asked, themes: [], topics: [], levels: [], kinds: [] }
      const { items } = makePlan(open, list, now)
      if (items.length === open.count) return
      const left = open.minutes - items.reduce((sum, one) => sum + one.targetMinutes, 0)
      const out = list.filter((one) => !items.some((item) => item.questionId === one.questionId))
      for (const one of out) expect(one.targetMinutes).toBeGreaterThan(left)
    }),
  )
})

test('what is due comes first, as long as it fits', () => {
  fc.assert(
    fc.property(request, candidates, (asked, list) => {
      const { items } = makePlan({ ...asked, themes: [], topics: [], levels: [], kinds: [] }, list, now)
      const isDue = (id: string): boolean => (list.find((one) => one.questionId === id)?.dueAt ?? Infinity) <= now
      const flags = items.map((one) => isDue(one.questionId))
      expect(flags).toEqual(flags.toSorted((one, other) => Number(other) - Number(one)))
      if (list.some((one) => isDue(one.questionId) && one.targetMinutes <= asked.minutes)) expect(flags[0]).toBe(true)
    }),
  )
})

test('the same request gives the same plan, in whatever order the bank comes', () => {
  fc.assert(
    fc.property(request, candidates, fc.nat(), (asked, list, turn) => {
      const cut = list.length === 0 ? 0 : turn % list.length
      expect(makePlan(asked, [...list.slice(cut), ...list.slice(0, cut)], now)).toEqual(makePlan(asked, list, now))
    }),
  )
})

test('another seed gives another choice', () => {
  const list = make(40)
  const chosen = [1, 2, 3, 4].map((seed) => makePlan({ ...any, seed }, list, now).items.map((one) => one.questionId).join())
  expect(new Set(chosen).size).toBeGreaterThan(1)
})

test('themes and levels are spread', () => {
  const list = make(80, (index) => ({ theme: themes[index % 4] ?? 'coding', level: 1 + (index % 5), topic: `topic-${index % 7}` }))
  const { items } = makePlan({ ...any, count: 4, minutes: 40 }, list, now)
  expect(new Set(items.map((one) => one.theme)).size).toBe(4)
  expect(new Set(items.map((one) => list.find((other) => other.questionId === one.questionId)?.level)).size).toBe(4)
})

test('lengths are chosen so that the count fits into the minutes', () => {
  const list = [...make(10, () => ({ targetMinutes: 40 })), ...make(10, (index) => ({ questionId: `short-${index}`, targetMinutes: 8 }))]
  expect(makePlan({ ...any, count: 5, minutes: 45 }, list, now)).toMatchObject({ items: { length: 5 }, notes: [] })
})

test.each([
  [{ dueAt: now }, 'due today'],
  [{ dueAt: now - 3 * dayMs }, 'due for 3 days'],
  [{}, 'new to you'],
  [{ lastSeenAt: now - 36 * dayMs, dueAt: now + dayMs }, 'last seen 5 weeks ago'],
  [{ lastSeenAt: now - 200 * dayMs }, 'last seen 6 months ago'],
  [{ lastSeenAt: now - dayMs }, 'last seen 1 day ago'],
])('the reason for %j is “%s”', (change, reason) => {
  expect(makePlan({ ...any, count: 1 }, make(1, () => change), now).items[0]?.reason).toBe(reason)
})

test('what cannot be had is said', () => {
  expect(makePlan({ ...any, themes: ['ml-theory'] }, make(3), now).notes).toEqual(['No question of the bank fits this choice. Allow more themes, topics, levels or kinds.'])
  expect(makePlan(any, make(3), now).notes).toEqual(['Only 3 questions fit this choice; 5 were asked for.'])
  expect(makePlan({ ...any, minutes: 25 }, make(9), now).notes).toEqual(['Only 2 of 5 questions fit into 25 minutes by their targets.'])
  expect(makePlan({ ...any, count: 2, levels: [3, 4] }, make(9), now).notes).toEqual(['No question of level 4 found a place.'])
})

test('one question of level 3 or 4 is what was asked for, whichever it is', () => {
  expect(makePlan({ ...any, count: 1, levels: [3, 4], themes: ['ml-theory', 'coding'] }, make(9, () => ({ theme: 'coding' })), now).notes).toEqual([])
})
