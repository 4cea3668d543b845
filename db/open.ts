import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { backUp } from '#db/backup'
import { applyMigrations, pendingMigrations, UnusableDatabase } from '#db/migrate'
import * as schema from '#db/schema'
import { makeDataFolder, unusableFile } from '#db/unusable'

export type Orm = BetterSQLite3Database<typeof schema>
export type Db = { orm: Orm; sqlite: Database.Database; file: string; isNew: boolean; close(): void }

export type OpenOptions = {
  file: string
  /** Folder of migrations with `meta/_journal.json`. */
  migrations: string
  /** Where a copy goes before a migration touches existing data. */
  backups: string
  /** Epoch ms; names the copy. */
  now: number
}

/** Opens, and brings the tables up to date. Throws UnusableDatabase with a sentence when that cannot be done; the file is then as it was. */
export function openDatabase(options: OpenOptions): Db {
  makeDataFolder(dirname(options.file))
  try {
    return open(options)
  } catch (error) {
    throw unusableFile(error, options)
  }
}

function open(options: OpenOptions): Db {
  const sqlite = openFile(options.file)
  try {
    // SQLite opens a file it may only read as well, and refuses the first answer that is to be kept.
    accessSync(options.file, constants.W_OK)
    const isNew = isEmpty(sqlite)
    const pending = pendingMigrations(sqlite, options.migrations)
    if (pending.length > 0) {
      if (!isNew) backUp(sqlite, options.backups, 'migration', options.now)
      applyMigrations(sqlite, pending)
    }
    return { orm: drizzle(sqlite, { schema }), sqlite, file: options.file, isNew, close: () => close(sqlite) }
  } catch (error) {
    sqlite.close()
    throw error
  }
}

const isEmpty = (sqlite: Database.Database): boolean => sqlite.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0

function openFile(file: string): Database.Database {
  const sqlite = new Database(file)
  try {
    // Another process (the command line) may hold the write lock for a moment.
    sqlite.pragma('busy_timeout = 5000')
    sqlite.pragma('journal_mode = WAL')
    // In WAL, NORMAL never corrupts; a power cut may lose the last commits, not a crash of the app.
    sqlite.pragma('synchronous = NORMAL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('cache_size = -32000')
    sqlite.pragma('temp_store = MEMORY')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function close(sqlite: Database.Database): void {
  if (!sqlite.open) return
  sqlite.pragma('optimize')
  sqlite.close()
}

/** Why a copy could not take the place of the database, as a sentence; null when it can. Nothing is written. */
export function whyUnusable(file: string, migrations: string): string | null {
  let copy: Database.Database | null = null
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true })
    const state = copy.pragma('quick_check(1)', { simple: true })
    if (state !== 'ok') return `it is damaged (${String(state)}).`
    if (isEmpty(copy)) return 'it is empty.'
    pendingMigrations(copy, migrations)
    return null
  } catch (error) {
    if (error instanceof UnusableDatabase) return error.message
    if (error instanceof Database.SqliteError) return `it is damaged (${error.message}).`
    throw error
  } finally {
    copy?.close()
  }
}
