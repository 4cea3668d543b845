import { eq, sql } from 'drizzle-orm'
import type { Rating, RatingChange, Scope } from '#core/rating/rating'
import type { RatingRow } from '#core/session/history'
import type { Db } from '#db/open'
import { rating, ratingEvent } from '#db/schema'

export type CurrentRating = { scope: Scope; rating: Rating; attempts: number }
export type LiveChange = { attemptId: number; change: RatingChange }
export type RatingPoint = { at: number; rating: number; deviation: number }

/** An event counts when it is the last of its attempt in its scope and no undo. */
const live = `e.type = 'attempt' AND e.id = (SELECT max(id) FROM rating_event WHERE attempt_id = e.attempt_id AND scope = e.scope)`

export function openRatingStore({ orm, sqlite }: Db) {
  const byScope = orm.select().from(rating).where(eq(rating.scope, sql.placeholder('scope'))).prepare()
  const put = sqlite.prepare(`INSERT INTO rating (scope, rating, deviation, volatility, attempts, updated_at)
    VALUES (@scope, @rating, @deviation, @volatility, max(0, @attempts), @now)
    ON CONFLICT (scope) DO UPDATE SET rating = @rating, deviation = @deviation, volatility = @volatility, attempts = attempts + @attempts, updated_at = @now`)
  const append = orm
    .insert(ratingEvent)
    .values({
      at: sql.placeholder('at'),
      type: sql.placeholder('type'),
      scope: sql.placeholder('scope'),
      attemptId: sql.placeholder('attemptId'),
      change: sql.placeholder('change'),
    })
    .prepare()
  const lastId = sqlite.prepare<[], number | null>('SELECT max(id) FROM rating_event').pluck()
  const liveFrom = sqlite.prepare<[string, number, string], { attemptId: number; change: string }>(
    `SELECT e.attempt_id AS attemptId, e.change FROM rating_event e WHERE e.scope = ? AND ${live}
      AND e.id >= (SELECT max(id) FROM rating_event WHERE attempt_id = ? AND scope = ?) ORDER BY e.id`,
  )
  const ofAttempt = sqlite.prepare<[number], { scope: Scope; change: string }>(
    `SELECT e.scope, e.change FROM rating_event e WHERE e.attempt_id = ? AND ${live} ORDER BY e.scope = 'overall', e.id`,
  )
  const history = sqlite.prepare<[string], RatingPoint>(
    `SELECT a.at, json_extract(e.change, '$.after.rating') AS rating, json_extract(e.change, '$.after.deviation') AS deviation
      FROM rating_event e JOIN attempt a ON a.id = e.attempt_id WHERE e.scope = ? AND ${live} ORDER BY e.id`,
  )
  const ratingBefore = sqlite.prepare<[string, number], number>(
    `SELECT json_extract(e.change, '$.after.rating') FROM rating_event e JOIN attempt a ON a.id = e.attempt_id WHERE e.scope = ? AND a.at < ? AND ${live} ORDER BY e.id DESC LIMIT 1`,
  ).pluck()
  const parse = (text: string): RatingChange => JSON.parse(text) as RatingChange

  return {
    current(scope: Scope): CurrentRating | null {
      const row = byScope.get({ scope })
      if (!row) return null
      return { scope, rating: { rating: row.rating, deviation: row.deviation, volatility: row.volatility }, attempts: row.attempts }
    },
    /** `attempts`: by how much the count changes. */
    save({ scope, rating: value, attempts }: CurrentRating, now: number): void {
      put.run({ scope, ...value, attempts, now })
    },
    append(at: number, { type, attemptId, change }: RatingRow & { attemptId: number }): void {
      append.run({ at, type, scope: change.scope, attemptId, change: JSON.stringify(change) })
    },
    lastEventId: (): number => lastId.get() ?? 0,
    /** Changes of a scope that count, from that of an attempt on, oldest first. */
    liveFrom: (scope: Scope, attemptId: number): LiveChange[] =>
      liveFrom.all(scope, attemptId, scope).map((row) => ({ attemptId: row.attemptId, change: parse(row.change) })),
    /** Theme first, overall last. */
    ofAttempt: (attemptId: number): RatingChange[] => ofAttempt.all(attemptId).map((row) => parse(row.change)),
    history: (scope: Scope): RatingPoint[] => history.all(scope),
    /** The rating as it stood at a moment; null when nothing had moved it by then. */
    before: (scope: Scope, at: number): number | null => ratingBefore.get(scope, at) ?? null,
  }
}
export type RatingStore = ReturnType<typeof openRatingStore>
