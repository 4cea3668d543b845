import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeDataFolder, unusableLock } from '#db/unusable'

export type Holder = { pid: number; host: 'electron' | 'web'; url: string | null }
export type Lock = { isMine: true; tell(holder: Holder): void; release(): void } | { isMine: false; holder: Holder | null }

/**
 * One process at a time per data folder. The lock is SQLite's own on a file of its own: the system lets go of it when the
 * process dies, however it dies, so a lock is never stale. Who holds it stands in a file beside, readable by the owner only,
 * since the address of a loopback host carries its token. Throws UnusableDatabase with a sentence when the folder cannot be used.
 */
export function lockFolder(folder: string): Lock {
  makeDataFolder(folder)
  const note = join(folder, 'running.json')
  const sqlite = exclusively(join(folder, 'running.lock'))
  if (!sqlite) return { isMine: false, holder: readHolder(note) }
  return {
    isMine: true,
    tell: (holder) => writeFileSync(note, JSON.stringify(holder), { mode: 0o600 }),
    release() {
      rmSync(note, { force: true })
      sqlite.close()
    },
  }
}

function exclusively(file: string): Database.Database | null {
  let sqlite: Database.Database | null = null
  try {
    sqlite = new Database(file, { timeout: 0 })
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.exec('BEGIN EXCLUSIVE')
    return sqlite
  } catch (error) {
    sqlite?.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw unusableLock(error, file)
  }
}

/** Null while the holder is still starting. */
function readHolder(note: string): Holder | null {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Holder
  } catch {
    return null
  }
}
