import { type BankQuery, type NumberTest, type QuestionState, toExclude, toMatch, type WordTest } from '#core/bank/search'
import type { BankRow } from '#contract/bank'
import type { BankStore } from '#main/bank/store'

export type Page = { now: number; limit: number; offset: number }
type Parameter = string | number
/** SQL with its parameters in order. */
type Part = { sql: string; with: Parameter[] }

/** Hits in the title weigh most, then topic, skills and prompt: the order of the columns of `question_fts`. */
const rank = 'bm25(question_fts, 10.0, 4.0, 3.0, 1.0)'

const rowColumns = `q.id, q.title, q.theme, q.topic, q.topic_title AS topicTitle, q.kind, q.level, q.target_minutes AS targetMinutes,
  coalesce(m.is_starred, 0) AS isStarred, coalesce(m.is_suspended, 0) AS isSuspended, c.due_at AS dueAt,
  (SELECT count(*) FROM live_attempt a WHERE a.question_id = q.id AND a.candidate IS NULL) AS attempts`
const rowJoins = 'LEFT JOIN mark m ON m.question_id = q.id LEFT JOIN card c ON c.question_id = q.id'

export type SearchSql = { count: Part; page: Part }

/**
 * The query as SQL: one statement counts, one makes the page. Marks, cards and snippets are looked up for the rows of the page only, which
 * an inner query has chosen before.
 */
export function toSql(query: BankQuery, { now, limit, offset }: Page): SearchSql {
  const match = toMatch(query)
  const filters = filtersOf(query, now)
  const where = (own: Part[]): Part => join([...own, ...filters], ' AND ')
  if (match === null) {
    const { sql, with: parameters } = where([])
    const rest = sql === '' ? '' : `WHERE ${sql}`
    const chosen = `SELECT q.rowid FROM question q ${rest} ORDER BY q.theme, q.topic, q.level, q.id LIMIT ? OFFSET ?`
    return {
      count: { sql: `SELECT count(*) AS total FROM question q ${rest}`, with: parameters },
      page: {
        sql: `SELECT ${rowColumns}, NULL AS snippet FROM question q ${rowJoins} WHERE q.rowid IN (${chosen}) ORDER BY q.theme, q.topic, q.level, q.id`,
        with: [...parameters, limit, offset],
      },
    }
  }
  const { sql, with: parameters } = where([{ sql: 'question_fts MATCH ?', with: [match] }])
  const from = filters.length > 0 ? 'question_fts JOIN question q ON q.rowid = question_fts.rowid' : 'question_fts'
  const chosen = `SELECT question_fts.rowid AS id, ${rank} AS rank FROM ${from} WHERE ${sql} ORDER BY rank, question_fts.rowid LIMIT ? OFFSET ?`
  return {
    count: { sql: `SELECT count(*) AS total FROM ${from} WHERE ${sql}`, with: parameters },
    page: {
      sql: `WITH chosen AS MATERIALIZED (${chosen})
        SELECT ${rowColumns}, snippet(question_fts, -1, char(1), char(2), '…', 14) AS snippet
        FROM chosen CROSS JOIN question_fts ON question_fts.rowid = chosen.id CROSS JOIN question q ON q.rowid = chosen.id ${rowJoins}
        WHERE question_fts MATCH ? ORDER BY chosen.rank, chosen.id`,
      with: [...parameters, limit, offset, match],
    },
  }
}

function filtersOf(query: BankQuery, now: number): Part[] {
  const exclude = toExclude(query)
  return [
    ...query.themes.map((test) => wordFilter('q.theme', test)),
    ...query.topics.map((test) => wordFilter('q.topic', test)),
    ...query.kinds.map((test) => wordFilter('q.kind', test)),
    ...query.levels.map((test) => numberFilter('q.level', test)),
    ...query.minutes.map((test) => numberFilter('q.target_minutes', test)),
    ...query.states.map((test) => negate(test.isNot, join(test.anyOf.map((state) => stateFilter(state, now)), ' OR '))),
    ...(exclude === null ? [] : [{ sql: 'q.rowid NOT IN (SELECT rowid FROM question_fts WHERE question_fts MATCH ?)', with: [exclude] }]),
  ]
}

function wordFilter(column: string, { isNot, anyOf }: WordTest<string>): Part {
  return { sql: `${column} ${isNot ? 'NOT IN' : 'IN'} (${anyOf.map(() => '?').join(', ')})`, with: [...anyOf] }
}

function numberFilter(column: string, { isNot, anyOf }: NumberTest): Part {
  const ranges = anyOf.map(({ min, max }): Part => ({ sql: `${column} BETWEEN ? AND ?`, with: [min ?? 0, max ?? Number.MAX_SAFE_INTEGER] }))
  return negate(isNot, join(ranges, ' OR '))
}

function stateFilter(state: QuestionState, now: number): Part {
  switch (state) {
    case 'due':
      return { sql: 'q.id IN (SELECT question_id FROM card WHERE due_at <= ?)', with: [now] }
    case 'new':
      return { sql: 'q.id NOT IN (SELECT question_id FROM live_attempt WHERE candidate IS NULL)', with: [] }
    case 'starred':
      return { sql: 'q.id IN (SELECT question_id FROM mark WHERE is_starred)', with: [] }
    case 'suspended':
      return { sql: 'q.id IN (SELECT question_id FROM mark WHERE is_suspended)', with: [] }
  }
}

const negate = (isNot: boolean, part: Part): Part => ({ sql: `${isNot ? 'NOT ' : ''}(${part.sql})`, with: part.with })
const join = (parts: readonly Part[], word: string): Part => ({ sql: parts.map((part) => part.sql).join(word), with: parts.flatMap((part) => part.with) })

type RawRow = Omit<BankRow, 'isStarred' | 'isSuspended'> & { isStarred: number; isSuspended: number }

export function searchBank(store: BankStore, query: BankQuery, page: Page): { total: number; rows: BankRow[] } {
  const { count, page: rows } = toSql(query, page)
  const total = (store.all(count.sql, count.with) as { total: number }[])[0]?.total ?? 0
  if (total === 0) return { total, rows: [] }
  const found = store.all(rows.sql, rows.with) as RawRow[]
  return { total, rows: found.map((row) => ({ ...row, isStarred: row.isStarred === 1, isSuspended: row.isSuspended === 1 })) }
}
