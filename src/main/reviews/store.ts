import { eq, sql } from 'drizzle-orm'
import type { Theme } from '#core/bank/theme'
import type { Answer, KindId } from '#core/kinds/index'
import type { ReviewRow } from '#core/session/history'
import type { Card } from '#core/srs/card'
import type { Db } from '#db/open'
import { card, reviewLog } from '#db/schema'

export type DueRow = { questionId: string; title: string; theme: Theme; kind: KindId; dueAt: number; targetMinutes: number }
/** `sessionId` null: a review outside a session. `targetMinutes` null: the question is gone from the bank. */
export type Practised = { at: number; spentMs: number; sessionId: string | null; targetMinutes: number | null }
export type LiveReview = { logId: number; attemptId: number; before: Card | null }

const live = `r.type = 'review' AND NOT EXISTS (SELECT 1 FROM review_log u WHERE u.undoes = r.id)`

export function openReviewStore({ orm, sqlite }: Db) {
  const cardById = orm.select().from(card).where(eq(card.questionId, sql.placeholder('id'))).prepare()
  const dropCard = orm.delete(card).where(eq(card.questionId, sql.placeholder('id'))).prepare()
  const putCard = sqlite.prepare(`INSERT OR REPLACE INTO card
    (question_id, state, due_at, stability, difficulty, reps, lapses, scheduled_days, step, last_review_at)
    VALUES (@questionId, @state, @dueAt, @stability, @difficulty, @reps, @lapses, @scheduledDays, @step, @lastReviewAt)`)
  const draftById = sqlite.prepare<[string], string>('SELECT answer FROM review_draft WHERE question_id = ?').pluck()
  const putDraft = sqlite.prepare('INSERT OR REPLACE INTO review_draft (question_id, answer, updated_at) VALUES (?, ?, ?)')
  const dropDraft = sqlite.prepare('DELETE FROM review_draft WHERE question_id = ?')
  const append = orm
    .insert(reviewLog)
    .values({
      at: sql.placeholder('at'),
      type: sql.placeholder('type'),
      questionId: sql.placeholder('questionId'),
      attemptId: sql.placeholder('attemptId'),
      grade: sql.placeholder('grade'),
      undoes: sql.placeholder('undoes'),
      before: sql.placeholder('before'),
      after: sql.placeholder('after'),
    })
    .prepare()
  const lastId = sqlite.prepare<[], number | null>('SELECT max(id) FROM review_log').pluck()
  const liveFrom = sqlite.prepare<[string, number], { logId: number; attemptId: number; before: string | null }>(
    `SELECT r.id AS logId, r.attempt_id AS attemptId, r.before FROM review_log r WHERE r.question_id = ? AND ${live}
      AND r.id >= (SELECT max(id) FROM review_log WHERE attempt_id = ? AND type = 'review') ORDER BY r.id`,
  )
  const latest = sqlite.prepare<[number], number>(
    `SELECT a.id FROM live_attempt a JOIN review_log r ON r.attempt_id = a.id AND ${live} WHERE a.session_id IS NULL AND a.candidate IS NULL AND a.at >= ?
      ORDER BY a.id DESC LIMIT 1`,
  ).pluck()
  const due = sqlite.prepare<[number], DueRow>(
    `SELECT q.id AS questionId, q.title, q.theme, q.kind, c.due_at AS dueAt, q.target_minutes AS targetMinutes
      FROM card c JOIN question q ON q.id = c.question_id LEFT JOIN mark m ON m.question_id = q.id
      WHERE c.due_at <= ? AND coalesce(m.is_suspended, 0) = 0 ORDER BY c.due_at, q.id`,
  )
  // Practice of a session belongs to when it was held, not to when it was settled; what waits to be settled is practice, too.
  const practised = sqlite.prepare<{ from: number }, Practised>(
    `SELECT coalesce(i.submitted_at, s.ended_at, a.at) AS at, a.spent_ms AS spentMs, a.session_id AS sessionId, q.target_minutes AS targetMinutes
      FROM live_attempt a LEFT JOIN item i ON i.id = a.item_id LEFT JOIN session s ON s.id = a.session_id LEFT JOIN question q ON q.id = a.question_id
      WHERE a.candidate IS NULL AND a.at >= @from AND coalesce(i.submitted_at, s.ended_at, a.at) >= @from
    UNION ALL SELECT coalesce(i.submitted_at, s.ended_at) AS at, i.spent_ms, s.id, q.target_minutes
      FROM session s JOIN item i ON i.session_id = s.id LEFT JOIN question q ON q.id = i.question_id
      WHERE s.status <> 'settled' AND s.candidate IS NULL AND i.status = 'answered' AND coalesce(i.submitted_at, s.ended_at) >= @from`,
  )

  return {
    card: (questionId: string): Card | null => (cardById.get({ id: questionId }) as Card | undefined) ?? null,
    saveCard(questionId: string, value: Card | null): void {
      if (value === null) dropCard.run({ id: questionId })
      else putCard.run(value)
    },
    draft(questionId: string): Answer | null {
      const text = draftById.get(questionId)
      return text === undefined ? null : (JSON.parse(text) as Answer)
    },
    saveDraft: (questionId: string, answer: Answer, at: number): void => void putDraft.run(questionId, JSON.stringify(answer), at),
    dropDraft: (questionId: string): void => void dropDraft.run(questionId),
    append(at: number, questionId: string, row: ReviewRow & { attemptId: number }): void {
      const text = (value: Card | null): string | null => (value === null ? null : JSON.stringify(value))
      append.run({ ...row, at, questionId, before: text(row.before), after: text(row.after) })
    },
    lastLogId: (): number => lastId.get() ?? 0,
    /** Reviews of a question that count, from that of an attempt on, oldest first. */
    liveFrom(questionId: string, attemptId: number): LiveReview[] {
      return liveFrom.all(questionId, attemptId).map((row) => ({ ...row, before: row.before === null ? null : (JSON.parse(row.before) as Card) }))
    },
    /** The newest attempt since `from` that came from a review outside a session; null when there is none. */
    latestSince: (from: number): number | null => latest.get(from) ?? null,
    /** Most overdue first, suspended ones left out. */
    due: (now: number): DueRow[] => due.all(now),
    /** What the owner answered since `from`, settled or not. */
    practisedSince: (from: number): Practised[] => practised.all({ from }),
  }
}
export type ReviewStore = ReturnType<typeof openReviewStore>
