import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, card as cardSchema, type Grade, grades } from '#core/srs/card'
import { createScheduler, intervals, retrievability, review } from '#core/srs/schedule'
import vectors from './fsrs-vectors.json'

const dayMs = 86_400_000
const start = Date.parse(vectors.ivl_history.start)
const gradeOf = (rating: number): Grade => grades[rating - 1]!
const retention = 0.9

describe('FSRS-6 reference vectors, on the scheduler the app uses', () => {
  it('ivl_history: thirteen reviews, each at its due time', () => {
    const scheduler = createScheduler({ desiredRetention: retention, weights: vectors.w_default, hasSameDaySteps: true })
    let card: Card | null = null
    const days = vectors.ivl_history.ratings.map((rating) => {
      card = scheduler.review(card, 'q', gradeOf(rating), (card as Card | null)?.dueAt ?? start)
      return card.scheduledDays
    })
    expect(days).toEqual(vectors.ivl_history.scheduled_days)
  })

  const memory = vectors.memory_state
  it.each([
    ['short term', true, vectors.w_default, memory.short_term],
    ['long term (w17..19 = 0)', false, vectors.w_default.map((weight, index) => (index >= 17 && index <= 19 ? 0 : weight)), memory['long_term(w17..19=0)']],
  ] as const)('memory_state: %s', (_name, hasSameDaySteps, weights, expected) => {
    const scheduler = createScheduler({ desiredRetention: retention, weights, hasSameDaySteps })
    let card: Card | null = null
    let at = start
    memory.ratings.forEach((rating, index) => {
      at += memory.delta_t[index]! * dayMs
      card = scheduler.review(card, 'q', gradeOf(rating), at)
    })
    const { stability, difficulty } = card as unknown as Card
    expect(Math.abs(stability - expected.stability)).toBeLessThan(memory.tol)
    expect(Math.abs(difficulty - expected.difficulty)).toBeLessThan(memory.tol)
  })

  it('first_review: stability, difficulty, days and state of each grade', () => {
    const first = createScheduler({ desiredRetention: retention, weights: vectors.w_default, hasSameDaySteps: true }).intervals(null, 'q', start)
    const cards = grades.map((grade) => first[grade])
    expect(cards.map((card) => card.stability)).toEqual(vectors.first_review.stability)
    cards.forEach((card, index) => expect(card.difficulty).toBeCloseTo(vectors.first_review.difficulty[index]!, 8))
    expect(cards.map((card) => card.scheduledDays)).toEqual(vectors.first_review.scheduled_days)
    expect(cards.map((card) => card.state)).toEqual(vectors.first_review.state.map((state) => state.toLowerCase()))
  })

  it('next_interval of stability 1 at retentions 0.1 to 1.0', () => {
    const days = vectors['next_interval_S1_dr_0.1..1.0'].expected.map((_, index) =>
      createScheduler({ desiredRetention: (index + 1) / 10, weights: vectors.w_default, maximumDays: Number.MAX_SAFE_INTEGER }).intervalDays(1),
    )
    expect(days).toEqual(vectors['next_interval_S1_dr_0.1..1.0'].expected)
  })

  it('retrievability with the default decay and with 0.2', () => {
    const plain = vectors.retrievability_default_decay
    const scheduler = createScheduler({ desiredRetention: retention, weights: vectors.w_default })
    plain.t.forEach((days, index) => expect(scheduler.recall(days, plain.S[index]!)).toBeCloseTo(plain.R[index]!, 6))
    const steep = vectors['retrievability_decay_0.2_S1']
    const other = createScheduler({ desiredRetention: retention, weights: vectors.w_default.with(20, 0.2) })
    steep.t.forEach((days, index) => expect(other.recall(days, 1)).toBeCloseTo(steep.R[index]!, 6))
  })
})

const anyGrade = fc.constantFrom(...grades)
const gapDays = fc.double({ min: 0, max: 900, noNaN: true })
const history = fc.array(fc.record({ grade: anyGrade, gap: gapDays }), { minLength: 1, maxLength: 25 })
const anyRetention = fc.double({ min: 0.7, max: 0.97, noNaN: true })

function play(steps: readonly { grade: Grade; gap: number }[], desired: number): { card: Card; now: number } {
  let card: Card | null = null
  let now = start
  for (const step of steps) {
    now += Math.round(step.gap * dayMs)
    card = review(card, 'q', step.grade, now, desired)
  }
  return { card: card!, now }
}

describe('laws of the schedule', () => {
  it('every history gives a valid card, due a whole number of days (at least one) after the review', () => {
    fc.assert(
      fc.property(history, anyRetention, (steps, desired) => {
        const { card, now } = play(steps, desired)
        expect(cardSchema.safeParse(card).success).toBe(true)
        expect(card.dueAt).toBe(now + card.scheduledDays * dayMs)
        expect(card.scheduledDays).toBeGreaterThanOrEqual(1)
        expect(card.reps).toBe(steps.length)
        expect(card.lapses).toBe(steps.slice(1).filter((step) => step.grade === 'again').length)
      }),
    )
  })

  it('a better grade is never due earlier, and review gives what intervals promised', () => {
    fc.assert(
      fc.property(history, anyRetention, gapDays, (steps, desired, gap) => {
        const { card, now } = play(steps, desired)
        const at = now + Math.round(gap * dayMs)
        const promised = intervals(card, 'q', at, desired)
        const due = grades.map((grade) => promised[grade].dueAt)
        expect(due).toEqual([...due].sort((one, other) => one - other))
        for (const grade of grades) expect(review(card, 'q', grade, at, desired)).toEqual(promised[grade])
      }),
    )
  })

  it('a higher desired retention never gives a longer interval', () => {
    fc.assert(
      fc.property(history, anyRetention, anyRetention, (steps, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(play(steps, high).card.scheduledDays).toBeLessThanOrEqual(play(steps, low).card.scheduledDays)
      }),
    )
  })

  it('recall is 1 at the review, falls with time, and is 0.9 after `stability` days', () => {
    fc.assert(
      fc.property(history, gapDays, gapDays, (steps, one, other) => {
        const { card, now } = play(steps, retention)
        expect(retrievability(card, now)).toBe(1)
        const [soon, late] = one < other ? [one, other] : [other, one]
        expect(retrievability(card, now + soon * dayMs)).toBeGreaterThanOrEqual(retrievability(card, now + late * dayMs))
        expect(retrievability(card, now + card.stability * dayMs)).toBeCloseTo(0.9, 5)
      }),
    )
  })

  it('a clock set back keeps the review and never throws', () => {
    fc.assert(
      fc.property(history, anyGrade, fc.nat(1e12), (steps, grade, back) => {
        const { card, now } = play(steps, retention)
        const after = review(card, 'q', grade, now - back, retention)
        expect(after.reps).toBe(card.reps + 1)
        expect(after.lastReviewAt).toBe(now)
      }),
    )
  })

  it('works at the epoch', () => {
    expect(review(null, 'q', 'good', 0, retention).lastReviewAt).toBe(0)
    expect(review(null, 'q', 'good', 0, retention).dueAt).toBe(3 * dayMs)
  })
})
