import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backUp, listBackups, pruneBackups } from '#db/backup'
import { type Db, openDatabase, whyUnusable } from '#db/open'
import { migrations, root, startOfTests } from '../helpers/app'

type Entry = { idx: number; when: number; tag: string; breakpoints: boolean; version: string }
const readJournal = (folder: string): { entries: Entry[] } => JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: Entry[] }

const folder = (): string => mkdtempSync(join(tmpdir(), 'dry-run-db-'))
const open = (data: string, from = migrations): Db =>
  openDatabase({ file: join(data, 'test.sqlite'), migrations: from, backups: join(data, 'backups'), now: startOfTests })

/** A copy of the migrations with one more; `when` counts from the last one's. */
function withMigration(sql: string, later = 1000): string {
  const copy = folder()
  cpSync(migrations, copy, { recursive: true })
  const journal = readJournal(copy)
  const when = (journal.entries.at(-1)?.when ?? 0) + later
  journal.entries.push({ idx: journal.entries.length, version: '6', when, tag: '9999_test', breakpoints: true })
  writeFileSync(join(copy, 'meta', '_journal.json'), JSON.stringify(journal))
  writeFileSync(join(copy, '9999_test.sql'), sql)
  return copy
}

const addSession = (db: Db): void => {
  db.sqlite.exec(`INSERT INTO question_version VALUES ('h', 'q', '{}', 1);
    INSERT INTO session (id, title, status, planned_minutes, started_at, deadline_at) VALUES ('s', 'Mock', 'running', 30, 1, 2);
    INSERT INTO item (id, session_id, position, question_id, version_hash, target_ms) VALUES ('i', 's', 0, 'q', 'h', 1)`)
}
const count = (db: Db, table: string): number => db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

/** How many migrations this version has. */
const released = readdirSync(migrations).filter((name) => name.endsWith('.sql')).length

test('a new database has foreign keys, a journal that survives a crash, and no backup', () => {
  const data = folder()
  const db = open(data)
  expect(db.isNew).toBe(true)
  expect(db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(db.sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(listBackups(join(data, 'backups'))).toEqual([])
  db.close()
  expect(open(data).isNew).toBe(false)
})

test('the tables are those of db/schema.sql', async () => {
  const db = open(folder())
  const rows = db.sqlite
    .prepare(`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'question\\_fts\\_%' ESCAPE '\\'
      OR type = 'trigger' ORDER BY type = 'trigger', type = 'view', tbl_name, type DESC, name`)
    .pluck()
    .all() as string[]
  await expect(`-- What the migrations make, for reading. Written by: vitest run test/db -u\n\n${rows.join(';\n\n')};\n`).toMatchFileSnapshot(join(root, 'db', 'schema.sql'))
})

test('times of the migrations increase, so that no migration is skipped by tools that look at times', () => {
  const times = readJournal(migrations).entries.map((entry) => entry.when)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(new Set(times).size).toBe(times.length)
})

test('a migration whose time is earlier than the last one is applied all the same', () => {
  const data = folder()
  open(data).close()
  const db = open(data, withMigration('CREATE TABLE late (id integer)', -5_000_000))
  expect(count(db, 'late')).toBe(0)
})

test('a table rebuild keeps the rows of child tables, and copies the database first', () => {
  const data = folder()
  const before = open(data)
  addSession(before)
  before.close()
  const rebuild = `CREATE TABLE session_new AS SELECT * FROM session;--> statement-breakpoint
    DROP TABLE session;--> statement-breakpoint
    CREATE TABLE session (id text PRIMARY KEY, title text);--> statement-breakpoint
    INSERT INTO session SELECT id, title FROM session_new;--> statement-breakpoint
    DROP TABLE session_new`
  const db = open(data, withMigration(rebuild))
  expect(count(db, 'item')).toBe(1)
  expect(db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(listBackups(join(data, 'backups')).map((one) => [one.reason, one.createdAt])).toEqual([['migration', startOfTests]])
})

test.each([
  ['leaves rows pointing nowhere', 'DELETE FROM session', /1 rows pointing nowhere \(first: item/],
  ['is faulty', 'CREATE TABLE extra (id integer);--> statement-breakpoint\nCREATE TABEL nonsense', /syntax error/],
])('a migration that %s changes nothing', (_, sql, message) => {
  const data = folder()
  const before = open(data)
  addSession(before)
  before.close()
  expect(() => open(data, withMigration(sql))).toThrow(message)
  const db = open(data)
  expect(count(db, 'session')).toBe(1)
  expect(db.sqlite.prepare(`SELECT name FROM sqlite_master WHERE name = 'extra'`).all()).toEqual([])
})

test('a database of a newer version is refused with a sentence and left as it is', () => {
  const data = folder()
  open(data, withMigration('CREATE TABLE of_the_future (id integer)')).close()
  const hash = () => createHash('sha256').update(readFileSync(join(data, 'test.sqlite'))).digest('hex')
  const before = hash()
  expect(() => open(data)).toThrow(new RegExp(`written by a newer Dry Run: its database has ${released + 1} changes of the tables, this version knows ${released}.*--data`))
  expect(hash()).toBe(before)
})

test('a database with other migrations is refused', () => {
  const data = folder()
  open(data, withMigration('CREATE TABLE one (id integer)')).close()
  expect(() => open(data, withMigration('CREATE TABLE other (id integer)'))).toThrow(`change ${released + 1} of its tables differs`)
})

test('a file that is no database is refused by name, left as it is, and the newest copy is named', () => {
  const data = folder()
  const letter = 'this is a letter to my mother, not a database\n'.repeat(50)
  writeFileSync(join(data, 'test.sqlite'), letter)
  expect(() => open(data)).toThrow(/test\.sqlite is not a database.*There is no copy in .*backups.*--data/)
  const other = open(folder())
  const { name } = backUp(other.sqlite, join(data, 'backups'), 'daily', startOfTests)
  expect(() => open(data)).toThrow(new RegExp(`The newest copy is ${join(data, 'backups', name)}: move test\\.sqlite away.*copy that file to ${join(data, 'test.sqlite')}`))
  expect(readFileSync(join(data, 'test.sqlite'), 'utf8')).toBe(letter)
})

// Root may write everywhere.
test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a database that may only be read is refused by name', () => {
  const data = folder()
  open(data).close()
  chmodSync(join(data, 'test.sqlite'), 0o400)
  expect(() => open(data)).toThrow(/test\.sqlite cannot be used: this user may not write there\. .*--data/)
})

test('a damaged database is refused by name', () => {
  const data = folder()
  open(data).close()
  const bytes = readFileSync(join(data, 'test.sqlite'))
  bytes.fill(255, 100, 4096)
  writeFileSync(join(data, 'test.sqlite'), bytes)
  expect(() => open(data)).toThrow(/test\.sqlite is damaged \(SQLite says: .*Nothing was written over/)
})

test('a folder that is a file, or lies below one, is refused by name', () => {
  const file = join(folder(), 'notes')
  writeFileSync(file, 'mine')
  expect(() => open(file)).toThrow(`${file} is a file, so the data folder can be neither there nor below it. Choose another folder with --data.`)
  expect(() => open(join(file, 'a', 'b'))).toThrow(`${file} is a file, so`)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test.runIf(process.platform === 'linux')('a place where the system allows no folder is refused at once', { timeout: 2000 }, () => {
  expect(() => open('/proc/nope')).toThrow('/proc/nope cannot be the data folder: the system allows no folder there. Choose another folder with --data.')
})

test.runIf(process.platform === 'linux')('a folder nothing can be written into is named', () => {
  expect(() => open('/proc/self')).toThrow(/^\/proc\/self\S* cannot be (used|the data folder): .*--data/)
})

test.each([
  ['attempt', `INSERT INTO attempt (at, type, question_id, version_hash, answer, evidence, share, proposed_grade, grade, spent_ms) VALUES (1, 'answer', 'q', 'h', '', '', 1, 'good', 'good', 1)`],
  ['review_log', `INSERT INTO review_log (at, type, question_id) VALUES (1, 'review', 'q')`],
  ['rating_event', `INSERT INTO rating_event (at, type, scope, attempt_id, change) VALUES (1, 'attempt', 'overall', 1, '{}')`],
  ['session_event', `INSERT INTO session_event (session_id, at, type) VALUES ('s', 1, 'started')`],
])('%s can only be appended to', (table, insert) => {
  const db = open(folder())
  db.sqlite.exec(`INSERT INTO question_version VALUES ('h', 'q', '{}', 1)`)
  db.sqlite.exec(insert)
  db.sqlite.exec(`INSERT INTO session (id, title, status, planned_minutes, started_at, deadline_at) VALUES ('s', '', 'ended', 1, 1, 1)`)
  expect(() => db.sqlite.exec(`UPDATE ${table} SET at = 2`)).toThrow(/append-only/)
  expect(() => db.sqlite.exec(`DELETE FROM ${table}`)).toThrow(/append-only/)
  expect(count(db, table)).toBe(1)
})

test('at most one session is open, and an item needs its session', () => {
  const db = open(folder())
  addSession(db)
  expect(() => db.sqlite.exec(`INSERT INTO session (id, title, status, planned_minutes, started_at, deadline_at) VALUES ('t', '', 'paused', 1, 1, 1)`)).toThrow(/UNIQUE/)
  expect(() => db.sqlite.exec(`INSERT INTO item (id, session_id, position, question_id, version_hash, target_ms) VALUES ('j', 'none', 0, 'q', 'h', 1)`)).toThrow(/FOREIGN KEY/)
})

test('backups are whole, listed newest first and pruned from the oldest; other files are left alone', () => {
  const data = folder()
  const backups = join(data, 'backups')
  const db = open(data)
  addSession(db)
  mkdirSync(backups)
  writeFileSync(join(backups, 'notes.txt'), 'mine')
  const first = backUp(db.sqlite, backups, 'manual', startOfTests)
  const second = backUp(db.sqlite, backups, 'manual', startOfTests)
  const third = backUp(db.sqlite, backups, 'daily', startOfTests + 5000)
  expect(listBackups(backups)).toEqual([third, second, first])
  expect(whyUnusable(join(backups, first.name), migrations)).toBeNull()
  const copy = new Database(join(backups, first.name), { readonly: true })
  expect(copy.prepare('SELECT title FROM session').pluck().get()).toBe('Mock')
  pruneBackups(backups, 1)
  expect(listBackups(backups)).toEqual([third])
  expect(existsSync(join(backups, 'notes.txt'))).toBe(true)
})

test('a damaged copy is told from a good one', () => {
  const data = folder()
  const db = open(data)
  const { name } = backUp(db.sqlite, data, 'manual', startOfTests)
  const bytes = readFileSync(join(data, name))
  bytes.fill(255, 5000, 30_000)
  writeFileSync(join(data, name), bytes)
  expect(whyUnusable(join(data, name), migrations)).toMatch(/damaged/)
})
