import { sql } from 'drizzle-orm'
import type { Answer } from '#core/kinds/index'
import type { AttemptEvidence } from '#core/session/outcome'
import type { Db } from '#db/open'
import { attempt } from '#db/schema'
import type { Attempt, NewAttempt } from '#main/attempts/attempt'

const columns = `id, at, question_id AS questionId, version_hash AS versionHash, session_id AS sessionId, item_id AS itemId, candidate, answer, evidence, share,
  proposed_grade AS proposedGrade, grade, spent_ms AS spentMs, replaces`
type RawAttempt = Omit<Attempt, 'answer' | 'evidence'> & { answer: string; evidence: string }

const parse = (row: RawAttempt): Attempt => ({
  ...row,
  answer: JSON.parse(row.answer) as Answer | null,
  evidence: JSON.parse(row.evidence) as AttemptEvidence,
})

export function openAttemptStore({ orm, sqlite }: Db) {
  const insert = orm
    .insert(attempt)
    .values({
      at: sql.placeholder('at'),
      type: sql.placeholder('type'),
      questionId: sql.placeholder('questionId'),
      versionHash: sql.placeholder('versionHash'),
      sessionId: sql.placeholder('sessionId'),
      itemId: sql.placeholder('itemId'),
      candidate: sql.placeholder('candidate'),
      answer: sql.placeholder('answer'),
      evidence: sql.placeholder('evidence'),
      share: sql.placeholder('share'),
      proposedGrade: sql.placeholder('proposedGrade'),
      grade: sql.placeholder('grade'),
      spentMs: sql.placeholder('spentMs'),
      replaces: sql.placeholder('replaces'),
    })
    .prepare()
  const liveOfItem = sqlite.prepare<[string], RawAttempt>(`SELECT ${columns} FROM live_attempt WHERE item_id = ? ORDER BY id DESC LIMIT 1`)
  const byId = sqlite.prepare<[number], RawAttempt>(`SELECT ${columns} FROM attempt WHERE id = ?`)
  const lastSeen = sqlite.prepare<[string, number | null], number | null>(
    'SELECT max(at) FROM live_attempt WHERE question_id = ? AND candidate IS NULL AND id IS NOT ?',
  ).pluck()

  return {
    append(type: 'answer' | 'undo', row: NewAttempt): number {
      const { answer, evidence, ...rest } = row
      return Number(insert.run({ ...rest, type, answer: JSON.stringify(answer), evidence: JSON.stringify(evidence) }).lastInsertRowid)
    },
    /** The attempt of an item that counts. */
    ofItem(itemId: string): Attempt | null {
      const row = liveOfItem.get(itemId)
      return row ? parse(row) : null
    },
    get(id: number): Attempt {
      const row = byId.get(id)
      if (!row) throw new Error(`attempt ${id} is missing`)
      return parse(row)
    },
    /** When the owner last answered a question, one attempt left aside. */
    lastSeenAt: (questionId: string, except: number | null): number | null => lastSeen.get(questionId, except) ?? null,
  }
}
export type AttemptStore = ReturnType<typeof openAttemptStore>
