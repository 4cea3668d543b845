import type Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/** What stops a database from being opened; `message` is a sentence for the person who owns the data folder. */
export class UnusableDatabase extends Error {
  override name = 'UnusableDatabase'
}

type Migration = { sql: string[]; hash: string; folderMillis: number }

const createJournal = 'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)'

/**
 * The migrations this database still needs, oldest first. Compares hashes one by one: drizzle's own migrator looks at times only and
 * silently skips a migration whose time is earlier than the last applied one.
 * Throws UnusableDatabase when the database knows migrations this build does not, or other ones.
 */
export function pendingMigrations(sqlite: Database.Database, folder: string): Migration[] {
  const known: Migration[] = readMigrationFiles({ migrationsFolder: folder })
  const applied = readApplied(sqlite)
  if (applied.length > known.length) {
    throw new UnusableDatabase(
      `The data folder was written by a newer Dry Run: its database has ${applied.length} changes of the tables, this version knows ${known.length}. ` +
        'Install the newer version, or choose another folder with --data.',
    )
  }
  const strange = applied.findIndex((hash, index) => hash !== known[index]?.hash)
  if (strange >= 0) {
    throw new UnusableDatabase(
      `The database was made by another build of Dry Run: change ${strange + 1} of its tables differs from the one this version knows. ` +
        'Start the build that made it, or choose another folder with --data.',
    )
  }
  return known.slice(applied.length)
}

function readApplied(sqlite: Database.Database): string[] {
  const exists = sqlite.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'`).get()
  if (!exists) return []
  return sqlite.prepare('SELECT hash FROM __drizzle_migrations ORDER BY created_at, rowid').pluck().all() as string[]
}

/**
 * Applies all or nothing. Foreign keys are off meanwhile, outside the transaction, because SQLite ignores the switch inside one and a table
 * rebuild would then silently delete the rows of child tables; every key is checked before the commit instead.
 */
export function applyMigrations(sqlite: Database.Database, migrations: readonly Migration[]): void {
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite
      .transaction(() => {
        sqlite.exec(createJournal)
        const note = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
        for (const migration of migrations) {
          for (const statement of migration.sql) sqlite.exec(statement)
          note.run(migration.hash, migration.folderMillis)
        }
        checkForeignKeys(sqlite)
      })
      .exclusive()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function checkForeignKeys(sqlite: Database.Database): void {
  const broken = sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  const first = broken[0]
  if (!first) return
  throw new UnusableDatabase(
    `Updating the database would leave ${broken.length} rows pointing nowhere (first: ${first.table} row ${first.rowid}, to ${first.parent}). Nothing was changed.`,
  )
}
