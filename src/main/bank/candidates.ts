import type { Candidate } from '#core/session/plan'
import type { Db } from '#db/open'

const select = `SELECT q.id AS questionId, q.title, q.theme, q.topic, q.kind, q.level, q.target_minutes AS targetMinutes, c.due_at AS dueAt,
  (SELECT max(at) FROM live_attempt a WHERE a.question_id = q.id AND a.candidate IS NULL) AS lastSeenAt
  FROM question q LEFT JOIN card c ON c.question_id = q.id`

/** Questions as a plan sees them. */
export function openCandidateStore({ sqlite }: Db) {
  const all = sqlite.prepare<[], Candidate>(
    `${select} LEFT JOIN mark m ON m.question_id = q.id WHERE coalesce(m.is_suspended, 0) = 0`,
  )
  const ofTopics = sqlite.prepare<[string], Candidate>(
    `${select} LEFT JOIN mark m ON m.question_id = q.id WHERE coalesce(m.is_suspended, 0) = 0
      AND q.rowid IN (SELECT question_rowid FROM question_topic WHERE topic IN (SELECT value FROM json_each(?)))`,
  )
  const one = sqlite.prepare<[string], Candidate>(`${select} WHERE q.id = ?`)
  return {
    /** Suspended ones left out. */
    all: (): Candidate[] => all.all(),
    /** Those that have any of the topics; suspended ones left out. */
    ofTopics: (topics: readonly string[]): Candidate[] => ofTopics.all(JSON.stringify(topics)),
    /** In the order asked for; ids the bank lacks are left out. */
    of: (ids: readonly string[]): Candidate[] => ids.flatMap((id) => one.get(id) ?? []),
  }
}
