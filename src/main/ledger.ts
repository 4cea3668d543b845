import type { Scope } from '#core/rating/rating'
import { type AttemptRef, newAttempt, noPast, type Past, type Present, type Rewritten } from '#core/session/history'
import type { Decision, SessionState } from '#core/session/state'
import type { Db } from '#db/open'
import { type Attempt, type NewAttempt, weighingOf } from '#main/attempts/attempt'
import type { AttemptStore } from '#main/attempts/store'
import type { RatingStore } from '#main/ratings/store'
import { conflict } from '#main/refused'
import type { ReviewStore } from '#main/reviews/store'
import type { SessionStore, Settled } from '#main/sessions/store'

type Stores = { attempts: AttemptStore; reviews: ReviewStore; ratings: RatingStore; sessions: SessionStore }

/** How far history went when it was read; a decision is recorded only if it has not grown since. */
type ReadUpTo = { logId: number; eventId: number }
/** What a decision about an answer needs besides the answer. */
export type Background = { previous: Attempt | null; past: Past; present: Present; lastSeenAt: number | null; readUpTo: ReadUpTo }

export type Entry = {
  at: number
  /** `undo`: the attempt takes the one it replaces back and counts for nothing itself. */
  type: 'answer' | 'undo'
  /** Null: the item was never shown, so there is nothing to keep in history. */
  attempt: NewAttempt | null
  /** Null: a named candidate's attempt moves nothing. */
  rewritten: Rewritten | null
  readUpTo: ReadUpTo
  /** The item of a session this settles; the events may name the attempt by `attemptId: null`, filled in here. */
  session: { before: SessionState; decision: Decision; settled: Settled } | null
}

export type Ledger = ReturnType<typeof openLedger>

/** Loads what the decision on an answer needs, and records what was decided: attempt, review log, card, rating events, ratings, item, session, all or none. */
export function openLedger({ sqlite }: Db, stores: Stores) {
  const { attempts, reviews, ratings, sessions } = stores

  function load(questionId: string, previous: Attempt | null): Background {
    return {
      previous,
      past: previous === null ? noPast : pastOf(stores, previous),
      present: { card: reviews.card(questionId), rating: (scope) => ratings.current(scope)?.rating ?? null },
      lastSeenAt: previous === null ? attempts.lastSeenAt(questionId, null) : previous.evidence.lastSeenAt,
      readUpTo: { logId: reviews.lastLogId(), eventId: ratings.lastEventId() },
    }
  }

  function write({ at, type, attempt, rewritten, readUpTo, session }: Entry): number | null {
    if (reviews.lastLogId() !== readUpTo.logId || ratings.lastEventId() !== readUpTo.eventId) {
      throw conflict('changed', 'Another window recorded something at the same moment. Try again.')
    }
    const attemptId = attempt === null ? null : attempts.append(type, attempt)
    if (rewritten && attempt && attemptId !== null) {
      const idOf = (ref: AttemptRef): number => (ref === newAttempt ? attemptId : ref)
      for (const row of rewritten.reviews) reviews.append(at, attempt.questionId, { ...row, attemptId: idOf(row.attemptId) })
      for (const row of rewritten.ratings) ratings.append(at, { ...row, attemptId: idOf(row.attemptId) })
      reviews.saveCard(attempt.questionId, rewritten.card)
      for (const one of rewritten.current) ratings.save(one, at)
    }
    if (attempt?.sessionId === null && type === 'answer') reviews.dropDraft(attempt.questionId)
    if (session) sessions.settle(session.before, session.decision, session.settled, type === 'undo' ? null : attemptId)
    return attemptId
  }

  return {
    load,
    /** Throws a conflict when history or the session has changed since it was read; nothing is written then. */
    record: (entry: Entry): number | null => sqlite.transaction(() => write(entry)).immediate(),
  }
}

/** What counts from an attempt on: the reviews of its question and the rating changes of its scopes. */
function pastOf({ attempts, reviews, ratings }: Stores, attempt: Attempt): Past {
  const weighed = (id: number) => weighingOf(id === attempt.id ? attempt : attempts.get(id))
  const scopes = ratings.ofAttempt(attempt.id).map((change): Scope => change.scope)
  return {
    reviews: reviews.liveFrom(attempt.questionId, attempt.id).map((one) => ({ ...one, weighing: weighed(one.attemptId) })),
    changes: Object.fromEntries(
      scopes.map((scope) => [scope, ratings.liveFrom(scope, attempt.id).map((one) => ({ ...one, weighing: weighed(one.attemptId) }))]),
    ),
  }
}
