import Database from 'better-sqlite3'
import { join } from 'node:path'
import { type BenchApp, openBenchApp, root } from './bench-app.ts'
import { type Budget, judge, timed } from './measure.ts'

const answer = { kind: 'open' as const, text: 'An answer of ordinary length, as one types it in an interview. '.repeat(20) }
const answerText = JSON.stringify(answer)

export type SubmitResult = { submit: Budget; settle: Budget }

/** sessions.submit and sessions.settle in-process beside a raw transaction that writes the same rows into a database of the same tables. */
export async function benchSubmit(sessions = 8): Promise<SubmitResult> {
  const bench = await openBenchApp(join(root, 'questions'))
  const other = await openBenchApp(join(root, 'questions'))
  try {
    const raw = rawWrites(other)
    const submit = { app: [] as number[], raw: [] as number[] }
    const settle = { app: [] as number[], raw: [] as number[] }
    for (let round = 0; round < sessions; round++) {
      const { sessionId, items } = await start(bench)
      for (const itemId of items) {
        submit.app.push(await timed(() => bench.api.sessions.submit({ itemId, answer, produced: [] })))
        submit.raw.push(await timed(raw.submit))
      }
      await bench.api.sessions.end({ sessionId })
      for (const itemId of items) {
        settle.app.push(await timed(() => bench.api.sessions.settle({ itemId, settlement: { ticks: [], grade: 'good', note: '' } })))
        settle.raw.push(await timed(raw.settle))
      }
    }
    return { submit: judge(submit, 3), settle: judge(settle, 3) }
  } finally {
    bench.dispose()
    other.dispose()
  }
}

async function start({ api }: BenchApp): Promise<{ sessionId: string; items: string[] }> {
  const { rows } = await api.bank.search({ query: 'kind:open', limit: 20, offset: 0 })
  const { sessionId } = await api.sessions.start({
    title: 'Bench',
    questionIds: rows.map((row) => row.id),
    minutes: 480,
    setId: null,
    participants: { candidate: null, interviewer: null, role: null },
  })
  const view = await api.sessions.get({ sessionId })
  return { sessionId, items: view.items.map((item) => item.id) }
}

/** The rows one submit and one settle write, by hand. */
function rawWrites({ data }: BenchApp): { submit(): void; settle(): void } {
  const db = new Database(join(data, 'dry-run.sqlite'))
  db.pragma('synchronous = NORMAL')
  db.pragma('foreign_keys = ON')
  db.exec(`INSERT INTO session (id, title, status, planned_minutes, started_at, deadline_at) VALUES ('s', 'Bench', 'ended', 60, 1, 2);
    INSERT INTO item (id, session_id, position, question_id, version_hash, target_ms) SELECT 'i' || rowid, 's', rowid, id, version_hash, 1 FROM question`)
  const version = db.prepare('SELECT hash FROM question_version').pluck().get() as string
  const statements = {
    session: db.prepare(`UPDATE session SET current_item_id = ?, revision = revision + 1 WHERE id = 's'`),
    item: db.prepare('UPDATE item SET spent_ms = spent_ms + 1, submitted_at = ?, is_filled = 1 WHERE id = ?'),
    given: db.prepare('UPDATE item SET answer = ?, verdicts = ?, submitted_verdicts = ? WHERE id = ?'),
    settled: db.prepare('UPDATE item SET share = ?, grade = ?, ticks = ?, note = ? WHERE id = ?'),
    event: db.prepare(`INSERT INTO session_event (session_id, item_id, at, type, data) VALUES ('s', ?, ?, ?, ?)`),
    attempt: db.prepare(`INSERT INTO attempt (at, type, question_id, version_hash, session_id, item_id, answer, evidence, share, proposed_grade, grade, spent_ms)
      VALUES (?, 'answer', ?, ?, 's', ?, ?, ?, 0, 'again', 'good', 1000)`),
    review: db.prepare(`INSERT INTO review_log (at, type, question_id, attempt_id, grade, after) VALUES (?, 'review', ?, ?, 'good', ?)`),
    card: db.prepare(`INSERT OR REPLACE INTO card VALUES (?, 'review', 1, 1, 1, 1, 0, 1, 0, 1)`),
    change: db.prepare(`INSERT INTO rating_event (at, type, scope, attempt_id, change) VALUES (?, 'attempt', ?, ?, ?)`),
    rating: db.prepare('INSERT OR REPLACE INTO rating VALUES (?, 1500, 300, 0.06, 1, 1)'),
  }
  const filler = JSON.stringify({ text: 'x'.repeat(300) })
  let turn = 0
  const next = (): string => `i${(turn++ % 15) + 1}`
  return {
    submit: db.transaction(() => {
      const id = next()
      statements.session.run(id)
      statements.item.run(turn, id)
      statements.item.run(turn, `i${(turn % 15) + 1}`)
      statements.event.run(id, turn, 'submitted', 'null')
      statements.event.run(id, turn, 'opened', 'null')
      statements.given.run(answerText, '[]', '[]', id)
    }),
    settle: db.transaction(() => {
      const id = next()
      const attempt = statements.attempt.run(turn, id, version, id, answerText, filler).lastInsertRowid
      statements.review.run(turn, id, attempt, filler)
      statements.card.run(id)
      for (const scope of ['ml-theory', 'overall']) {
        statements.change.run(turn, scope, attempt, filler)
        statements.rating.run(scope)
      }
      statements.session.run(id)
      statements.item.run(turn, id)
      statements.event.run(id, turn, 'settled', '{}')
      statements.settled.run(0.5, 'good', '[]', '', id)
    }),
  }
}
