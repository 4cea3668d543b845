import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'

export type BackupReason = 'manual' | 'daily' | 'migration' | 'restore'
export type Backup = { name: string; createdAt: number; bytes: number; reason: BackupReason }

const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.(manual|daily|migration|restore)\.sqlite$/

/** Copies the database, journal included, into `folder`; the copy is whole or not there. `at` is epoch ms and becomes the name. */
export function backUp(sqlite: Database.Database, folder: string, reason: BackupReason, at: number): Backup {
  mkdirSync(folder, { recursive: true })
  let stamp = at
  while (existsSync(join(folder, nameOf(stamp, reason)))) stamp += 1
  const name = nameOf(stamp, reason)
  const unfinished = join(folder, `${name}.part`)
  rmSync(unfinished, { force: true })
  sqlite.prepare('VACUUM INTO ?').run(unfinished)
  renameSync(unfinished, join(folder, name))
  return { name, createdAt: stamp, bytes: statSync(join(folder, name)).size, reason }
}

function nameOf(at: number, reason: BackupReason): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}.${reason}.sqlite`
}

/** Newest first. Files that were not made here are left alone and not listed. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const match = namePattern.exec(name)
      if (!match) return []
      const [, day, hour, minute, second, ms, reason] = match
      const createdAt = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`)
      return [{ name, createdAt, bytes: statSync(join(folder, name)).size, reason: reason as BackupReason }]
    })
    .toSorted((one, other) => other.createdAt - one.createdAt || other.name.localeCompare(one.name))
}

/** Keeps the newest `keep`. */
export function pruneBackups(folder: string, keep: number): void {
  for (const { name } of listBackups(folder).slice(keep)) rmSync(join(folder, name), { force: true })
}

/** Copies a backup beside the database, ready to take its place. What can fail for want of room fails here, before anything has changed. */
export function stageCopy(file: string, copy: string): string {
  const incoming = `${file}.incoming`
  copyFileSync(copy, incoming)
  return incoming
}

/** Puts a staged copy in the place of a database nobody has open. The former file is gone afterwards, with its journal. */
export function putInPlace(file: string, incoming: string): void {
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  renameSync(incoming, file)
}
