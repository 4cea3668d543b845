import { type CardInput, FSRS, type Grade as FsrsGrade, forgetting_curve, Rating, State } from 'ts-fsrs'
import type { Card, Grade } from '#core/srs/card'

const dayMs = 86_400_000
const ratingOf = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const satisfies Record<Grade, FsrsGrade>
const stateOf = { new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning } as const
const stateName = ['new', 'learning', 'review', 'relearning'] as const satisfies readonly Card['state'][]

export type SchedulerOptions = {
  /** Share of recall aimed at when a review falls due, in (0, 1]. */
  desiredRetention: number
  /** The 21 FSRS-6 parameters; default: those ts-fsrs ships, fitted over many people. */
  weights?: readonly number[]
  /**
   * Steps of minutes within the day a question was first seen or forgotten. Off in the app: they make sense for a card of five
   * seconds, not for a problem of thirty minutes, so the shortest interval is one day.
   */
  hasSameDaySteps?: boolean
  /** Longest interval in days; default 36500. */
  maximumDays?: number
}

export type Scheduler = {
  review(card: Card | null, questionId: string, grade: Grade, now: number): Card
  /** What each grade would give; nothing is changed. */
  intervals(card: Card | null, questionId: string, now: number): Record<Grade, Card>
  /** Whole days until recall has fallen to the desired retention, at least 1. `stability` in days. */
  intervalDays(stability: number): number
  /** Chance of recall, 0 to 1, `elapsedDays` after the last review; fractions of a day count. */
  recall(elapsedDays: number, stability: number): number
}

/**
 * FSRS-6 (https://github.com/open-spaced-repetition/free-spaced-repetition-scheduler) without fuzz: the same input always gives the same card.
 * Days between two reviews are counted as calendar days in UTC, as ts-fsrs does.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const algorithm = new SinglePrecisionFsrs({
    request_retention: options.desiredRetention,
    maximum_interval: options.maximumDays ?? 36_500,
    enable_fuzz: false,
    enable_short_term: options.hasSameDaySteps ?? false,
    ...(options.weights ? { w: options.weights } : {}),
  })
  return {
    review: (card, questionId, grade, now) => next(algorithm, card, questionId, now)(grade),
    intervals: (card, questionId, now) => {
      const after = next(algorithm, card, questionId, now)
      return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') }
    },
    intervalDays: (stability) => algorithm.next_interval(stability),
    recall: (elapsedDays, stability) => forgetting_curve(algorithm.parameters.w, elapsedDays, stability),
  }
}

const single = Math.fround

/**
 * Rounds days in single precision, as fsrs-rs (and so Anki) does: I(r, S) = S · (r^(1/decay) − 1) / (0.9^(1/decay) − 1). Double precision is
 * a few days off at very long intervals (3116769 instead of 3116766 at r = 0.1).
 */
class SinglePrecisionFsrs extends FSRS {
  override next_interval(stability: number): ReturnType<FSRS['next_interval']> {
    const { w, request_retention: retention, maximum_interval: longest } = this.parameters
    const inverseDecay = single(-1 / single(w[20] ?? 0))
    const factor = single(single(Math.exp(single(inverseDecay * single(Math.log(single(0.9)))))) - 1)
    const growth = single(single(Math.pow(single(retention), inverseDecay)) - 1)
    const days = single(single(single(stability) / factor) * growth)
    return Math.min(Math.max(1, Math.round(days)), longest) as ReturnType<FSRS['next_interval']>
  }
}

/** A clock set back must not lose a review: the review then counts as done at the moment of the last one. */
function next(algorithm: SinglePrecisionFsrs, card: Card | null, questionId: string, now: number): (grade: Grade) => Card {
  const at = Math.max(now, card?.lastReviewAt ?? now)
  const before = toFsrs(card, at)
  return (grade) => {
    const { card: after } = algorithm.next(before, at, ratingOf[grade])
    return {
      questionId,
      state: stateName[after.state],
      dueAt: after.due.getTime(),
      stability: after.stability,
      difficulty: after.difficulty,
      reps: after.reps,
      lapses: after.lapses,
      scheduledDays: after.scheduled_days,
      step: after.learning_steps,
      lastReviewAt: at,
    }
  }
}

function toFsrs(card: Card | null, now: number): CardInput {
  if (card === null) {
    return { due: now, stability: 0, difficulty: 0, elapsed_days: 0, scheduled_days: 0, learning_steps: 0, reps: 0, lapses: 0, state: State.New }
  }
  return {
    due: card.dueAt,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.step,
    reps: card.reps,
    lapses: card.lapses,
    state: stateOf[card.state],
    last_review: card.lastReviewAt,
  }
}

/** The card after a review. `card` null: the question's first. Times epoch ms; `desiredRetention` in (0, 1]. */
export function review(card: Card | null, questionId: string, grade: Grade, now: number, desiredRetention: number): Card {
  return createScheduler({ desiredRetention }).review(card, questionId, grade, now)
}

/** The card each grade would give, for the intervals on the four buttons. */
export function intervals(card: Card | null, questionId: string, now: number, desiredRetention: number): Record<Grade, Card> {
  return createScheduler({ desiredRetention }).intervals(card, questionId, now)
}

const byDefault = createScheduler({ desiredRetention: 0.9 })

/** Chance that the question would be solved now, 0 to 1; 0 for a card without a review. */
export function retrievability(card: Card, now: number): number {
  if (card.lastReviewAt === null || card.stability <= 0) return 0
  return byDefault.recall(Math.max(0, now - card.lastReviewAt) / dayMs, card.stability)
}
