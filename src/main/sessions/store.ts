import { asc, eq, sql } from 'drizzle-orm'
import type { Json } from '#core/bank/case'
import type { Answer } from '#core/kinds/index'
import type { Participants, Scorecard, SessionEvent } from '#core/session/session'
import { type Decision, findItem, type ItemFacts, type NewEvent, type SessionFacts, type SessionState } from '#core/session/state'
import type { CaseVerdict } from '#core/session/verdict'
import type { Grade } from '#core/srs/card'
import type { Db } from '#db/open'
import { type item, session, sessionEvent } from '#db/schema'
import { conflict } from '#main/refused'
import { headSelect, type HeadRow } from '#main/sessions/head-row'

export type SessionRow = typeof session.$inferSelect
export type ItemRow = typeof item.$inferSelect
export type NewSession = { title: string; participants: Participants; setId: string | null; minutes: number }
export type NewItem = { id: string; questionId: string; versionHash: string; targetMs: number }
/** What a submitted answer leaves in its item besides its state. */
export type Given = { itemId: string; answer: Answer; verdicts: readonly CaseVerdict[]; submittedVerdicts: readonly CaseVerdict[] }
/** What is fixed when an item is settled. */
export type Settled = { itemId: string; share: number; grade: Grade; ticks: readonly string[] | null; note: string }
/** Null in the column, too: nobody judged the points. */
const ticksText = (ticks: readonly string[] | null): string | null => (ticks === null ? null : JSON.stringify(ticks))
/** Where an item stands, read with every keystroke. */
export type ItemPlace = { sessionId: string; questionId: string; versionHash: string; status: ItemFacts['status'] }

const factColumns = `id, position, status, is_flagged AS isFlagged, spent_ms AS spentMs, active_since AS activeSince, shown_at AS shownAt,
  submitted_at AS submittedAt, hints_taken AS hintsTaken, is_filled AS isFilled`
/** Every command replies with all items: read without the mapping of the query builder, which costs more than the query. */
const rowColumns = `${factColumns}, session_id AS sessionId, question_id AS questionId, version_hash AS versionHash, target_ms AS targetMs, answer, verdicts,
  submitted_verdicts AS submittedVerdicts, ticks, note, share, grade`
/** SQLite has no booleans. */
type Raw<T extends { isFlagged: boolean; isFilled: boolean }> = Omit<T, 'isFlagged' | 'isFilled'> & { isFlagged: number; isFilled: number }
const fromRaw = <T extends { isFlagged: boolean; isFilled: boolean }>(row: Raw<T>): T => ({ ...row, isFlagged: row.isFlagged === 1, isFilled: row.isFilled === 1 }) as T

export function openSessionStore(db: Db) {
  return { ...openReading(db), ...openLists(db), ...openWriting(db), ...openRemoving(db), ...openItemWriting(db) }
}
export type SessionStore = ReturnType<typeof openSessionStore>

function openReading({ orm, sqlite }: Db) {
  const rowById = orm.select().from(session).where(eq(session.id, sql.placeholder('id'))).prepare()
  const itemsOf = sqlite.prepare<[string], Raw<ItemRow>>(`SELECT ${rowColumns} FROM item WHERE session_id = ? ORDER BY position`)
  const itemById = sqlite.prepare<[string], Raw<ItemRow>>(`SELECT ${rowColumns} FROM item WHERE id = ?`)
  const facts = sqlite.prepare<[string], Raw<ItemFacts>>(`SELECT ${factColumns} FROM item WHERE session_id = ? ORDER BY position`)
  const sessionFacts = sqlite.prepare<[string], SessionFacts>(`SELECT id, status, started_at AS startedAt, deadline_at AS deadlineAt, paused_at AS pausedAt,
    paused_ms AS pausedMs, ended_at AS endedAt, current_item_id AS currentItemId, revision FROM session WHERE id = ?`)
  const place = sqlite.prepare<[string], ItemPlace>(
    'SELECT session_id AS sessionId, question_id AS questionId, version_hash AS versionHash, status FROM item WHERE id = ?',
  )
  const answerText = sqlite.prepare<[string], string | null>('SELECT answer FROM item WHERE id = ?')
  return {
    row: (id: string): SessionRow | undefined => rowById.get({ id }),
    items: (id: string): ItemRow[] => itemsOf.all(id).map((row) => fromRaw<ItemRow>(row)),
    item(id: string): ItemRow | undefined {
      const row = itemById.get(id)
      return row && fromRaw<ItemRow>(row)
    },
    /** As stored; null before the first draft. */
    answerText: (itemId: string): string | null => answerText.pluck().get(itemId) ?? null,
    place: (itemId: string): ItemPlace | undefined => place.get(itemId),
    state(id: string): SessionState | null {
      const found = sessionFacts.get(id)
      if (!found) return null
      return { session: found, items: facts.all(id).map((row) => fromRaw<ItemFacts>(row)) }
    },
  }
}

function openLists({ orm, sqlite }: Db) {
  const open = sqlite.prepare<[], string>(`SELECT id FROM session WHERE status IN ('running', 'paused')`).pluck()
  const asked = sqlite.prepare<[string], 1>(
    `SELECT 1 FROM item i JOIN session s ON s.id = i.session_id WHERE s.status IN ('running', 'paused') AND i.question_id = ? AND i.status IN ('waiting', 'skipped')`,
  )
  const heads = sqlite.prepare<[number, number], HeadRow>(`${headSelect} WHERE s.started_at < ? ORDER BY s.started_at DESC, s.id LIMIT ?`)
  const headById = sqlite.prepare<[string], HeadRow>(`${headSelect} WHERE s.id = ?`)
  const ended = sqlite.prepare<[], HeadRow>(`${headSelect} WHERE s.status = 'ended' ORDER BY s.started_at DESC LIMIT 20`)
  const { id, at, type, itemId, data, sessionId } = sessionEvent
  const events = orm.select({ id, at, type, itemId, data }).from(sessionEvent).where(eq(sessionId, sql.placeholder('id'))).orderBy(asc(id)).prepare()
  return {
    /** The session that is running or paused. */
    openId: (): string | null => open.get() ?? null,
    /** Whether it still waits for the answer to this question. */
    isAsked: (questionId: string): boolean => asked.get(questionId) !== undefined,
    heads: (limit: number, before: number | null): HeadRow[] => heads.all(before ?? Number.MAX_SAFE_INTEGER, limit),
    head: (sessionId: string): HeadRow | undefined => headById.get(sessionId),
    endedHeads: (): HeadRow[] => ended.all(),
    events: (sessionId: string): SessionEvent[] =>
      events.all({ id: sessionId }).map((row) => ({ ...row, type: row.type as SessionEvent['type'], data: JSON.parse(row.data) as Json })),
  }
}

/** Lines of a timeline; within the caller's transaction when there is one. */
function prepareEvents(sqlite: Db['sqlite']): (sessionId: string, events: readonly NewEvent[]) => void {
  const append = sqlite.prepare('INSERT INTO session_event (session_id, item_id, at, type, data) VALUES (?, ?, ?, ?, ?)')
  return (sessionId, events) => {
    for (const one of events) append.run(sessionId, one.itemId, one.at, one.type, JSON.stringify(one.data))
  }
}

/** Writes a decision. The guard: nothing is written when the session has moved on since `before` was read. */
function prepareDecision(sqlite: Db['sqlite']): (before: SessionState, decision: Decision) => void {
  const saveSession = sqlite.prepare(`UPDATE session SET status = @status, deadline_at = @deadlineAt, paused_at = @pausedAt, paused_ms = @pausedMs,
    ended_at = @endedAt, current_item_id = @currentItemId, revision = @revision + 1 WHERE id = @id AND revision = @revision`)
  const saveItem = sqlite.prepare(`UPDATE item SET status = @status, is_flagged = @isFlagged, spent_ms = @spentMs, active_since = @activeSince, shown_at = @shownAt,
    submitted_at = @submittedAt, hints_taken = @hintsTaken,
    -- An answer taken back loses its verdicts: the next one may differ.
    submitted_verdicts = CASE WHEN @status = 'waiting' THEN '[]' ELSE submitted_verdicts END WHERE id = @id`)
  const appendEvents = prepareEvents(sqlite)
  return (before, { state, events }) => {
    if (saveSession.run({ ...state.session, revision: before.session.revision }).changes === 0) {
      throw conflict('changed', 'The session has changed in another window. Look again, then repeat what you did.')
    }
    for (const one of state.items) {
      if (one !== findItem(before, one.id)) saveItem.run({ ...one, isFlagged: Number(one.isFlagged), isFilled: Number(one.isFilled) })
    }
    appendEvents(before.session.id, events)
  }
}

function openWriting({ orm, sqlite }: Db) {
  const write = prepareDecision(sqlite)
  const appendEvents = prepareEvents(sqlite)
  const saveGiven = sqlite.prepare('UPDATE item SET answer = ?, is_filled = 1, verdicts = ?, submitted_verdicts = ? WHERE id = ?')
  const saveSettled = sqlite.prepare('UPDATE item SET share = ?, grade = ?, ticks = ?, note = ? WHERE id = ?')
  const addItem = sqlite.prepare(`INSERT INTO item (id, session_id, position, question_id, version_hash, target_ms, status, active_since, shown_at)
    VALUES (@id, @sessionId, @position, @questionId, @versionHash, @targetMs, @status, @activeSince, @shownAt)`)
  return {
    insert: (about: NewSession, items: readonly NewItem[], { state, events }: Decision): void =>
      sqlite
        .transaction(() => {
          orm.insert(session).values({ ...state.session, title: about.title, ...about.participants, setId: about.setId, plannedMinutes: about.minutes }).run()
          state.items.forEach((one, index) => {
            const chosen = items[index]
            if (!chosen) throw new RangeError('items and state do not belong together')
            addItem.run({ ...chosen, position: one.position, status: one.status, activeSince: one.activeSince, shownAt: one.shownAt, sessionId: state.session.id })
          })
          appendEvents(state.session.id, events)
        })
        .immediate(),
    record: (before: SessionState, decision: Decision, given: Given | null = null): void =>
      sqlite
        .transaction(() => {
          write(before, decision)
          if (given) saveGiven.run(JSON.stringify(given.answer), JSON.stringify(given.verdicts), JSON.stringify(given.submittedVerdicts), given.itemId)
        })
        .immediate(),
    /** Within the ledger's transaction. Events name the attempt that came of it. */
    settle(before: SessionState, { state, events }: Decision, settled: Settled, attemptId: number | null): void {
      const named = events.map((one) => ({ ...one, data: { ...(one.data as Record<string, Json>), attemptId } }))
      write(before, { state, events: named })
      saveSettled.run(settled.share, settled.grade, ticksText(settled.ticks), settled.note, settled.itemId)
    },
    saveScorecard(id: string, scorecard: Scorecard): void {
      orm.update(session).set({ scorecard: JSON.stringify(scorecard) }).where(eq(session.id, id)).run()
    },
    appendEvent: (sessionId: string, event: NewEvent): void => appendEvents(sessionId, [event]),
  }
}

function openRemoving({ sqlite }: Db) {
  const removeSession = sqlite.prepare(`DELETE FROM session WHERE id = ?
    AND (candidate IS NOT NULL OR NOT EXISTS (SELECT 1 FROM item WHERE session_id = session.id AND status = 'settled'))`)
  const removeEvents = sqlite.prepare('DELETE FROM session_event WHERE session_id = ?')
  const removeAttempts = sqlite.prepare('DELETE FROM attempt WHERE session_id = ? AND candidate IS NOT NULL')
  const removeAll = sqlite.transaction((id: string): boolean => {
    if (removeSession.run(id).changes === 0) return false
    removeEvents.run(id)
    removeAttempts.run(id)
    return true
  })
  return {
    /** With all that was kept of it. False when it is own practice and answers of it are settled. */
    remove(id: string): boolean {
      if (!removeAll.immediate(id)) return false
      // SQLite leaves what was deleted, and earlier states of it, in the file's free space and journal.
      sqlite.exec('VACUUM')
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      return true
    },
  }
}

function openItemWriting({ sqlite }: Db) {
  const appendEvents = prepareEvents(sqlite)
  const saveDraft = sqlite.prepare(`UPDATE item SET answer = ?, is_filled = ? WHERE id = ? AND status IN ('waiting', 'skipped')
    AND EXISTS (SELECT 1 FROM session s WHERE s.id = item.session_id AND s.status IN ('running', 'paused'))`)
  const saveVerdicts = sqlite.prepare('UPDATE item SET verdicts = ? WHERE id = ?')
  const saveLate = sqlite.prepare(`UPDATE item SET verdicts = ?, submitted_verdicts = ? WHERE id = ? AND submitted_at IS NOT NULL AND submitted_verdicts = '[]'`)
  const saveTicks = sqlite.prepare('UPDATE item SET ticks = ?, note = ? WHERE id = ?')
  return {
    /** False when the item takes no draft any more. */
    saveDraft: (itemId: string, answer: string, isFilled: boolean): boolean => saveDraft.run(answer, Number(isFilled), itemId).changes === 1,
    saveRun: (sessionId: string, itemId: string, verdicts: readonly CaseVerdict[], event: NewEvent): void =>
      sqlite
        .transaction(() => {
          saveVerdicts.run(JSON.stringify(verdicts), itemId)
          appendEvents(sessionId, [event])
        })
        .immediate(),
    /** Verdicts found after the end, for an answer the clock took. False when it has some. */
    saveLateRun: (itemId: string, verdicts: readonly CaseVerdict[], submittedVerdicts: readonly CaseVerdict[]): boolean =>
      saveLate.run(JSON.stringify(verdicts), JSON.stringify(submittedVerdicts), itemId).changes === 1,
    saveJudging: (itemId: string, ticks: readonly string[] | null, note: string, sessionId: string, events: readonly NewEvent[]): void =>
      sqlite
        .transaction(() => {
          saveTicks.run(ticksText(ticks), note, itemId)
          appendEvents(sessionId, events)
        })
        .immediate(),
  }
}
