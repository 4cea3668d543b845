import type { Theme } from '#core/bank/theme'
import { changeRatings, seedRating } from '#core/rating/rate'
import type { Rating, RatingChange, Scope } from '#core/rating/rating'
import { review } from '#core/srs/schedule'
import type { Card, Grade } from '#core/srs/card'

// History is never rewritten. To replace or take back an attempt, its rows and all later ones that built on them are undone by appended rows,
// newest first, and then the later ones are done again, oldest first. So every current row equals what the last appended row says.

/** What an attempt did to memory and ratings is decided from this alone. Times epoch ms. */
export type Weighing = {
  questionId: string
  theme: Theme
  level: number
  grade: Grade
  share: number
  hintsTaken: number
  hintCount: number
  lastSeenAt: number | null
  desiredRetention: number
  /** When the answer was judged. */
  at: number
}

/** Stands for the attempt that is being recorded and has no id yet. */
export const newAttempt = 'new'
export type AttemptRef = number | typeof newAttempt

/** A review that counts, and a rating change that counts. */
export type PastReview = { logId: number; attemptId: number; before: Card | null; weighing: Weighing }
export type PastChange = { attemptId: number; change: RatingChange; weighing: Weighing }

/** What counts from the attempt in question on, oldest first, that attempt included; empty lists when nothing is replaced. */
export type Past = { reviews: readonly PastReview[]; changes: Readonly<Partial<Record<Scope, readonly PastChange[]>>> }
export const noPast: Past = { reviews: [], changes: {} }

export type Present = { card: Card | null; rating: (scope: Scope) => Rating | null }

export type ReviewRow = { type: 'review' | 'undo'; attemptId: AttemptRef; grade: Grade | null; undoes: number | null; before: Card | null; after: Card | null }
export type RatingRow = { type: 'attempt' | 'undo'; attemptId: AttemptRef; change: RatingChange }

/** Rows to append in this order, and what is current afterwards. `attempts` is by how much the number of attempts of a scope changes. */
export type Rewritten = {
  reviews: ReviewRow[]
  ratings: RatingRow[]
  card: Card | null
  current: { scope: Scope; rating: Rating; attempts: number }[]
}

/** Puts `put` (null: nothing) in the place of the first attempt of `past`, or at the end when `past` is empty. */
export function rewrite(past: Past, present: Present, put: Weighing | null): Rewritten {
  const scopes = new Set<Scope>(Object.keys(past.changes) as Scope[])
  if (put) for (const scope of [put.theme, 'overall'] as const) scopes.add(scope)
  const cards = rewriteCard(past.reviews, present.card, put)
  const ratings = [...scopes].map((scope) => rewriteRating(scope, past.changes[scope] ?? [], present.rating(scope), put))
  return { ...cards, ratings: ratings.flatMap((one) => one.rows), current: ratings.map(({ rows: _, ...now }) => now) }
}

function rewriteCard(past: readonly PastReview[], present: Card | null, put: Weighing | null): { reviews: ReviewRow[]; card: Card | null } {
  const reviews: ReviewRow[] = []
  let card = present
  for (const { logId, attemptId, before } of past.toReversed()) {
    reviews.push({ type: 'undo', attemptId, grade: null, undoes: logId, before: card, after: before })
    card = before
  }
  const again = past.slice(1).map(({ attemptId, weighing }) => ({ attemptId: attemptId as AttemptRef, weighing }))
  for (const { attemptId, weighing } of put ? [{ attemptId: newAttempt as AttemptRef, weighing: put }, ...again] : again) {
    const after: Card = review(card, weighing.questionId, weighing.grade, weighing.at, weighing.desiredRetention)
    reviews.push({ type: 'review', attemptId, grade: weighing.grade, undoes: null, before: card, after })
    card = after
  }
  return { reviews, card }
}

type RewrittenRating = { scope: Scope; rating: Rating; attempts: number; rows: RatingRow[] }

function rewriteRating(scope: Scope, past: readonly PastChange[], present: Rating | null, put: Weighing | null): RewrittenRating {
  const rows: RatingRow[] = []
  let rating = present ?? seedRating()
  for (const { attemptId, change } of past.toReversed()) {
    const back: RatingChange = { ...change, before: rating, after: change.before, reasons: ['taken back'] }
    rows.push({ type: 'undo', attemptId, change: back })
    rating = change.before
  }
  const again = past.slice(1).map(({ attemptId, weighing }) => ({ attemptId: attemptId as AttemptRef, weighing }))
  const isPut = put !== null && (scope === 'overall' || scope === put.theme)
  for (const { attemptId, weighing } of isPut ? [{ attemptId: newAttempt as AttemptRef, weighing: put }, ...again] : again) {
    const change = changeOf(scope, rating, weighing)
    rows.push({ type: 'attempt', attemptId, change })
    rating = change.after
  }
  return { scope, rating, attempts: (isPut ? 1 : 0) - (past.length > 0 ? 1 : 0), rows }
}

function changeOf(scope: Scope, current: Rating, weighing: Weighing): RatingChange {
  const { theme, level, share, hintsTaken, hintCount, lastSeenAt, at } = weighing
  const changes = changeRatings({ current: () => current, theme, level, share, hintsTaken, hintCount, lastSeenAt, now: at })
  const change = changes.find((one) => one.scope === scope)
  if (!change) throw new RangeError(`no change of ${scope} comes from an attempt in ${theme}`)
  return change
}
