import { expect, test } from 'vitest'
import fc from 'fast-check'
import { themes } from '#core/bank/theme'
import { kindIds } from '#core/kinds/index'
import { type Candidate, makePlan } from '#core/session/plan'
import type { PlanRequest } from '#core/session/session'

const candidate = (kind: Candidate['kind'], index: number): Candidate => ({
  questionId: `${kind}-${index}`,
  title: `${kind} ${index}`,
  theme: themes[index % themes.length] ?? 'coding',
  topic: `topic-${index % 5}`,
  kind,
  level: 1 + (index % 5),
  targetMinutes: 10,
  dueAt: null,
  lastSeenAt: null,
})
const bank = kindIds.flatMap((kind) => [0, 1, 2, 3, 4].map((index) => candidate(kind, index)))
const request = { themes: [], topics: [], levels: [], kinds: [...kindIds], count: kindIds.length, minutes: 240, setId: null, seed: 1 } satisfies PlanRequest

test('as many questions as kinds asked for: one of each, whatever the seed', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { items } = makePlan({ ...request, seed }, bank, 0)
      expect(items.map((one) => one.kind).toSorted()).toEqual([...kindIds].toSorted())
    }),
  )
})

test('a kind asked for that found no place is named', () => {
  const { notes } = makePlan({ ...request, kinds: ['open', 'design'], count: 2 }, bank.filter((one) => one.kind === 'open'), 0)
  expect(notes).toContain('No design question found a place.')
})

test('within a kind due questions come first, and do not push another kind out', () => {
  const due = bank.map((one) => (one.kind === 'code' ? { ...one, dueAt: 5, lastSeenAt: 1 } : one))
  const { items } = makePlan({ ...request, kinds: ['code', 'design'], count: 2 }, due, 10)
  expect(items.map((one) => one.kind).toSorted()).toEqual(['code', 'design'])
  expect(items.find((one) => one.kind === 'code')?.reason).toBe('due today')
})
