import type Database from 'better-sqlite3'
import type { RatingChange } from '#core/rating/rating'
import type { Card } from '#core/srs/card'

// Current rows from the append-only logs alone, and as they stand: what the two must have in common.

type Rows = Record<string, unknown>
const all = (sqlite: Database.Database, sql: string): Rows[] => sqlite.prepare(sql).all() as Rows[]

const cardColumns = `question_id AS questionId, state, due_at AS dueAt, stability, difficulty, reps, lapses, scheduled_days AS scheduledDays, step, last_review_at AS lastReviewAt`

/** Cards by question: `after` of the last review or undo. */
export function deriveCards(sqlite: Database.Database): Map<string, Card> {
  const cards = new Map<string, Card>()
  for (const row of all(sqlite, 'SELECT question_id AS id, before, after FROM review_log ORDER BY id')) {
    const id = String(row.id)
    const before = row.before === null ? null : (JSON.parse(String(row.before)) as Card)
    if (JSON.stringify(cards.get(id) ?? null) !== JSON.stringify(before)) throw new Error(`the log of ${id} has a gap: a row does not begin where the one before ended`)
    if (row.after === null) cards.delete(id)
    else cards.set(id, JSON.parse(String(row.after)) as Card)
  }
  return cards
}
export const currentCards = (sqlite: Database.Database): Map<string, Card> =>
  new Map(all(sqlite, `SELECT ${cardColumns} FROM card`).map((row) => [String(row.questionId), row as unknown as Card]))

export type Standing = { rating: number; deviation: number; volatility: number; attempts: number }

/** Ratings by scope: `after` of the last event; attempts less those undone. */
export function deriveRatings(sqlite: Database.Database): Map<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const row of all(sqlite, 'SELECT type, scope, change FROM rating_event ORDER BY id')) {
    const change = JSON.parse(String(row.change)) as RatingChange
    const before = standings.get(String(row.scope))
    if (before && before.rating !== change.before.rating) throw new Error(`the log of ${String(row.scope)} has a gap`)
    standings.set(String(row.scope), { ...change.after, attempts: (before?.attempts ?? 0) + (row.type === 'undo' ? -1 : 1) })
  }
  return standings
}
export const currentRatings = (sqlite: Database.Database): Map<string, Standing> =>
  new Map(all(sqlite, 'SELECT scope, rating, deviation, volatility, attempts FROM rating').map(({ scope, ...row }) => [String(scope), row as Standing]))

export type ItemState = { status: string; isFlagged: number; hintsTaken: number; spentMs: number; shownAt: number | null; submittedAt: number | null; share: number | null; grade: string | null }

/** Items by id from the timeline alone. */
export function deriveItems(sqlite: Database.Database): Map<string, ItemState> {
  const items = new Map<string, ItemState>()
  const gone = new Set(all(sqlite, 'SELECT DISTINCT session_id AS id FROM session_event WHERE session_id NOT IN (SELECT id FROM session)').map((row) => row.id))
  const sessions = new Map<string, { ids: string[]; current: string | null; activeSince: number | null }>()
  for (const event of all(sqlite, 'SELECT session_id AS sessionId, item_id AS itemId, at, type, data FROM session_event ORDER BY id')) {
    if (gone.has(event.sessionId)) continue
    replay(items, sessions, { ...event, data: JSON.parse(String(event.data)) } as TimelineEvent)
  }
  return items
}

type TimelineEvent = { sessionId: string; itemId: string | null; at: number; type: string; data: Rows | null }
type Running = { ids: string[]; current: string | null; activeSince: number | null }

function replay(items: Map<string, ItemState>, sessions: Map<string, Running>, { sessionId, itemId, at, type, data }: TimelineEvent): void {
  if (type === 'started') {
    const ids = (data?.itemIds ?? []) as string[]
    sessions.set(sessionId, { ids, current: null, activeSince: null })
    for (const id of ids) items.set(id, { status: 'waiting', isFlagged: 0, hintsTaken: 0, spentMs: 0, shownAt: null, submittedAt: null, share: null, grade: null })
  }
  const session = sessions.get(sessionId)
  const item = itemId === null ? undefined : items.get(itemId)
  if (!session) throw new Error('a timeline begins with `started`')
  const stop = (): void => {
    const current = session.current === null ? undefined : items.get(session.current)
    if (current && session.activeSince !== null) current.spentMs += Math.max(0, at - session.activeSince)
    session.activeSince = null
  }
  const show = (id: string): void => {
    stop()
    const shown = items.get(id)
    session.current = id
    if (!shown) throw new Error(`no item ${id}`)
    shown.shownAt ??= at
    if (shown.status === 'waiting') session.activeSince = at
  }
  switch (type) {
    case 'opened':
      if (item?.status === 'skipped') item.status = 'waiting'
      return show(String(itemId))
    case 'hint':
      return void (item && item.hintsTaken++)
    case 'submitted':
      if (session.current === itemId) stop()
      if (item) Object.assign(item, { status: 'answered', submittedAt: at })
      return settleScreen(session, items, String(itemId), show)
    case 'skipped':
      if (session.current === itemId) stop()
      if (item) item.status = 'skipped'
      return settleScreen(session, items, String(itemId), show)
    case 'reopened':
      if (item) Object.assign(item, { status: 'waiting', submittedAt: null })
      return show(String(itemId))
    case 'flagged':
    case 'unflagged':
      return void (item && (item.isFlagged = Number(type === 'flagged')))
    case 'paused':
      return stop()
    case 'resumed':
      if (session.current !== null && items.get(session.current)?.status === 'waiting') session.activeSince = at
      return
    case 'ended':
    case 'timed-out': {
      stop()
      const taken = (data?.draftsTaken ?? []) as string[]
      for (const id of session.ids) {
        const one = items.get(id)
        if (one && taken.includes(id)) Object.assign(one, { status: 'answered', submittedAt: at })
        else if (one?.status === 'waiting') one.status = 'skipped'
      }
      return
    }
    case 'settled':
    case 'regraded':
      return void (item && Object.assign(item, { status: 'settled', share: data?.share, grade: data?.grade }))
  }
}

/** Nothing waits any more: the item just dealt with stays on screen (another `opened` follows otherwise). */
function settleScreen(session: Running, items: Map<string, ItemState>, itemId: string, show: (id: string) => void): void {
  if (session.ids.every((id) => items.get(id)?.status !== 'waiting')) show(itemId)
}

export const currentItems = (sqlite: Database.Database): Map<string, ItemState> =>
  new Map(
    all(
      sqlite,
      `SELECT id, status, is_flagged AS isFlagged, hints_taken AS hintsTaken,
        spent_ms AS spentMs, shown_at AS shownAt, submitted_at AS submittedAt, share, grade FROM item`,
    ).map(({ id, ...row }) => [String(id), row as ItemState]),
  )
