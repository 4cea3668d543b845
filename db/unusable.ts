import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { listBackups } from '#db/backup'
import { UnusableDatabase } from '#db/migrate'

const elsewhere = 'Choose another folder with --data.'

/** Why the system refuses a file or folder, by its code. */
const reasons: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'the system lets nobody write there',
  EROFS: 'it lies on a disk that can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'the system allows no folder there',
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its name is too long',
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'this user may not write there',
  SQLITE_CANTOPEN: 'no file can be opened or made there',
  SQLITE_IOERR: 'the disk could not read or write it',
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** SQLite's extended codes go on where the plain one ends: SQLITE_IOERR_WRITE. */
function reasonOf(error: unknown): string | null {
  const code = codeOf(error)
  return reasons[code] ?? reasons[code.split('_').slice(0, 2).join('_')] ?? null
}

/**
 * Makes the data folder, or says in a sentence why it cannot be one. Each level by itself: with `recursive` Node asks for ever where the system
 * answers that a folder is missing whose parent is there, as in /proc.
 */
export function makeDataFolder(folder: string): void {
  try {
    make(folder)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    throw new UnusableDatabase(`${folder} cannot be the data folder: ${reason}. ${elsewhere}`, { cause: error })
  }
}

function make(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return
  if (stats) throw new UnusableDatabase(`${folder} is a file, so the data folder can be neither there nor below it. ${elsewhere}`)
  if (dirname(folder) !== folder) make(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Two may start at the same time.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** What went wrong with the lock of a data folder, as a sentence. Nothing of the person's is in that file. */
export function unusableLock(error: unknown, file: string): unknown {
  if (isDamage(error)) return new UnusableDatabase(`${file} holds something else than Dry Run's lock. No data is in it: when no Dry Run runs, delete that file and start again.`, { cause: error })
  return unusable(error, file)
}

/** What went wrong with the database, as a sentence; what is no fault of file or disk stays as it is. */
export function unusableFile(error: unknown, { file, backups }: { file: string; backups: string }): unknown {
  if (!isDamage(error)) return unusable(error, file)
  const what = codeOf(error) === 'SQLITE_NOTADB' ? 'is not a database' : 'is damaged'
  return new UnusableDatabase(`${file} ${what} (SQLite says: ${(error as Error).message}). Nothing was written over. ${howToMend(file, backups)}`, { cause: error })
}

const isDamage = (error: unknown): boolean => error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)

function unusable(error: unknown, file: string): unknown {
  const reason = error instanceof UnusableDatabase ? null : reasonOf(error)
  if (reason === null) return error
  const place = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : file
  return new UnusableDatabase(`${place} cannot be used: ${reason}. Mend that, or choose another folder with --data.`, { cause: error })
}

function howToMend(file: string, backups: string): string {
  const name = basename(file)
  const away = `move ${name} away, with ${name}-wal and ${name}-shm where they are there`
  const [newest] = newestOf(backups)
  if (!newest) return `There is no copy in ${backups}. To begin anew, ${away}, or choose another folder with --data.`
  return `The newest copy is ${join(backups, newest.name)}: ${away}, copy that file to ${file}, and start again.`
}

function newestOf(backups: string): ReturnType<typeof listBackups> {
  try {
    return listBackups(backups)
  } catch {
    return []
  }
}
