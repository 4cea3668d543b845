import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parseQuery } from '#core/bank/search'
import { toSql } from '#main/bank/search'
import { openBenchApp } from './bench-app.ts'
import { generateBank } from './generated-bank.ts'
import { type Budget, compare, judge, summarize, type Times } from './measure.ts'

const queries = ['', 'grad', 'gradient desc', '"learning rate"', 'theme:coding level:>=3 tree', 'is:new kind:open', '-tree theme:ml-theory', 'is:due', 'minutes:<20 cache late', 'is:starred']
const limit = 50

export type SearchResult = { questions: number; indexMs: number; all: Budget; byQuery: { query: string; total: number; app: Times; raw: Times }[] }

/** bank.search in-process, whole (parsing, both statements, checking the reply), beside the same two statements on a raw connection. */
export async function benchSearch(sizes: readonly number[] = [1_000, 10_000, 100_000], rounds = 30): Promise<SearchResult[]> {
  const results: SearchResult[] = []
  for (const size of sizes) results.push(await benchSize(size, rounds))
  return results
}

async function benchSize(size: number, rounds: number): Promise<SearchResult> {
  const { app, api, data, dispose } = await openBenchApp(mkdtempSync(join(tmpdir(), 'dry-run-bench-empty-')))
  try {
    const start = performance.now()
    app.house.stores.bank.index([generateBank(size)], Date.now())
    const indexMs = Math.round(performance.now() - start)
    fillState(app.house.db.sqlite, size)
    const raw = new Database(join(data, 'dry-run.sqlite'), { readonly: true })
    for (const pragma of ['cache_size = -32000', 'temp_store = MEMORY']) raw.pragma(pragma)
    const byQuery: SearchResult['byQuery'] = []
    const times = { app: [] as number[], raw: [] as number[] }
    for (const query of queries) {
      const ask = () => api.bank.search({ query, limit, offset: 0 })
      const { total } = await ask()
      const one = await compare(rounds, ask, rawSearch(raw, query))
      times.app.push(...one.app)
      times.raw.push(...one.raw)
      byQuery.push({ query, total, app: summarize(one.app), raw: summarize(one.raw) })
    }
    raw.close()
    return { questions: size, indexMs, all: judge(times, 1.5), byQuery }
  } finally {
    dispose()
  }
}

/** One question in ten was answered and has a card, half of these are due; one in twenty is starred. */
function fillState(sqlite: Database.Database, size: number): void {
  const now = Date.now()
  sqlite.exec(`INSERT INTO mark (question_id, is_starred, updated_at) SELECT id, 1, ${now} FROM question WHERE rowid % 20 = 0;
    INSERT INTO attempt (at, type, question_id, version_hash, answer, evidence, share, proposed_grade, grade, spent_ms)
      SELECT ${now}, 'answer', id, version_hash, 'null', '{}', 1, 'good', 'good', 1000 FROM question WHERE rowid % 10 = 0;
    INSERT INTO card (question_id, state, due_at, stability, difficulty, reps, lapses, scheduled_days, step)
      SELECT id, 'review', ${now} + (rowid % 20 - 5) * 86400000, 3, 5, 1, 0, 3, 0 FROM question WHERE rowid % 10 = 0;
    ANALYZE`)
  if (size > 0) sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

function rawSearch(raw: Database.Database, query: string): () => unknown {
  const { count, page } = toSql(parseQuery(query).query, { now: Date.now(), limit, offset: 0 })
  const [counting, paging] = [raw.prepare(count.sql), raw.prepare(page.sql)]
  return () => [counting.get(...count.with), paging.all(...page.with)]
}
