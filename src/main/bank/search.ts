import { type BankQuery, type NumberTest, type QuestionState, toExclude, toMatch, type WordTest } from '#core/bank/search'
import { makeSnippet } from '#core/bank/snippet'
import type { BankRow } from '#contract/bank'
import type { BankStore } from '#main/bank/store'

export type Page = { now: number; limit: number; offset: number }
type Parameter = string | number
/** SQL with its parameters in order. */
type Part = { sql: string; with: Parameter[] }

const rowColumns = `q.id, q.title, q.theme, q.topic, q.topic_title AS topicTitle, q.kind, q.level, q.target_minutes AS targetMinutes,
  coalesce(m.is_starred, 0) AS isStarred, coalesce(m.is_suspended, 0) AS isSuspended, c.due_at AS dueAt,
  (SELECT count(*) FROM live_attempt a WHERE a.question_id = q.id AND a.candidate IS NULL) AS attempts`
const rowJoins = 'LEFT JOIN mark m ON m.question_id = q.id LEFT JOIN card c ON c.question_id = q.id'

export type SearchSql = { count: Part; page: Part }

/**
 * The query as SQL: one statement counts, one makes the page. What a row shows (marks, card, attempts) is looked up for the page only, which an
 * inner query has chosen before. Filters are answered from an index, as a set of rows; the `+` keeps SQLite from asking the full text index for
 * each row of that set by itself.
 */
export function toSql(query: BankQuery, { now, limit, offset }: Page): SearchSql {
  const match = toMatch(query)
  const filter = join(filtersOf(query, now), ' AND ')
  const where = filter.sql === '' ? '' : `WHERE ${filter.sql}`
  if (match === null) {
    const order = 'ORDER BY q.theme, q.topic, q.level, q.id'
    return {
      count: { sql: `SELECT count(*) AS total FROM question q ${where}`, with: filter.with },
      page: {
        sql: `SELECT ${rowColumns} FROM question q ${rowJoins} WHERE q.rowid IN (SELECT q.rowid FROM question q ${where} ${order} LIMIT ? OFFSET ?) ${order}`,
        with: [...filter.with, limit, offset],
      },
    }
  }
  const found = `question_fts WHERE question_fts MATCH ? ${filter.sql === '' ? '' : `AND +question_fts.rowid IN (SELECT q.rowid FROM question q ${where})`}`
  return {
    count: { sql: `SELECT count(*) AS total FROM ${found}`, with: [match, ...filter.with] },
    page: {
      // Rank breaks ties by rowid: the order of two pages agrees.
      sql: `WITH chosen AS MATERIALIZED (SELECT question_fts.rowid AS id, rank FROM ${found} ORDER BY rank LIMIT ? OFFSET ?)
        SELECT ${rowColumns}, q.skills, q.prompt FROM chosen CROSS JOIN question q ON q.rowid = chosen.id ${rowJoins} ORDER BY chosen.rank, chosen.id`,
      with: [match, ...filter.with, limit, offset],
    },
  }
}

function filtersOf(query: BankQuery, now: number): Part[] {
  const exclude = toExclude(query)
  return [
    ...query.themes.map((test) => wordFilter('q.theme', test)),
    ...query.topics.map(topicFilter),
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

/** Any of a question's topics counts, not only its home. */
function topicFilter({ isNot, anyOf }: WordTest<string>): Part {
  const { sql, with: parameters } = wordFilter('topic', { isNot: false, anyOf })
  return { sql: `q.rowid ${isNot ? 'NOT IN' : 'IN'} (SELECT question_rowid FROM question_topic WHERE ${sql})`, with: parameters }
}

function numberFilter(column: string, { isNot, anyOf }: NumberTest): Part {
  const ranges = anyOf.map(({ min, max }): Part => ({ sql: `${column} BETWEEN ? AND ?`, with: [min ?? 0, max ?? Number.MAX_SAFE_INTEGER] }))
  return negate(isNot, join(ranges, ' OR '))
}

function stateFilter(state: QuestionState, now: number): Part {
  switch (state) {
    case 'due':
      return { sql: 'q.id IN (SELECT question_id FROM card WHERE due_at <= ?) AND q.id NOT IN (SELECT question_id FROM mark WHERE is_suspended)', with: [now] }
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

type RawRow = Omit<BankRow, 'isStarred' | 'isSuspended' | 'snippet'> & { isStarred: number; isSuspended: number; skills?: string; prompt?: string }

export function searchBank(store: BankStore, query: BankQuery, page: Page): { total: number; rows: BankRow[] } {
  const { count, page: rows } = toSql(query, page)
  const total = (store.all(count.sql, count.with) as { total: number }[])[0]?.total ?? 0
  if (total === 0) return { total, rows: [] }
  return { total, rows: (store.all(rows.sql, rows.with) as RawRow[]).map((row) => toRow(row, query)) }
}

/** Not of title and topic: they are on screen anyway. */
function toRow({ skills, prompt, ...row }: RawRow, query: BankQuery): BankRow {
  const snippet = prompt === undefined ? null : makeSnippet([prompt, skills ?? ''], query.terms)
  return { ...row, isStarred: row.isStarred === 1, isSuspended: row.isSuspended === 1, snippet }
}
