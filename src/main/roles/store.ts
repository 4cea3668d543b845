import type { RatingChange } from '#core/rating/rating'
import type { TopicGame } from '#core/rating/standing'
import type { Db } from '#db/open'

export function openRoleStore({ sqlite }: Db) {
  // Topics as the question had them when it was asked: a question that left the bank still says something of the person.
  const games = sqlite.prepare<[], { topics: string | null; change: string }>(
    `SELECT json_extract(v.body, '$.topics') AS topics, e.change FROM rating_event e JOIN attempt a ON a.id = e.attempt_id JOIN question_version v ON v.hash = a.version_hash
      WHERE e.scope <> 'overall' AND e.type = 'attempt' AND e.id = (SELECT max(id) FROM rating_event WHERE attempt_id = e.attempt_id AND scope = e.scope) ORDER BY e.id`,
  )
  const count = sqlite.prepare<[string], { all: number; new: number }>(
    `SELECT count(*) AS "all", coalesce(sum(q.id NOT IN (SELECT question_id FROM live_attempt WHERE candidate IS NULL)), 0) AS new FROM question q
      WHERE q.rowid IN (SELECT question_rowid FROM question_topic WHERE topic IN (SELECT value FROM json_each(?)))`,
  )
  return {
    /** What counted for the person's ratings, oldest first. */
    games: (): TopicGame[] =>
      games.all().map(({ topics, change }) => {
        const { opponent, score, weight } = JSON.parse(change) as RatingChange
        return { opponent, score, weight, topics: topics === null ? [] : (JSON.parse(topics) as string[]) }
      }),
    /** Questions that have any of the topics, and how many of them the person has never answered. */
    count: (topics: readonly string[]): { all: number; new: number } => count.get(JSON.stringify(topics)) ?? { all: 0, new: 0 },
  }
}
