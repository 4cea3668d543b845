import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Random } from '#main/platform'

/** Writes what broke unexpectedly and returns the id under which it stands in the log. */
export type Log = (error: unknown, where: string) => string

const filesKept = 14

/** One file a day in `<data>/logs`, one JSON object a line. A log that cannot be written never hides the error itself. */
export function openLog(data: string, clock: Clock, random: Random): Log {
  const folder = join(data, 'logs')
  return (error, where) => {
    const id = random.id()
    const at = new Date(clock.now()).toISOString()
    const line = JSON.stringify({ id, at, where, error: describe(error) })
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      appendFileSync(join(folder, `${at.slice(0, 10)}.log`), `${line}\n`, { mode: 0o600 })
      for (const old of readdirSync(folder).filter((name) => name.endsWith('.log')).toSorted().slice(0, -filesKept)) rmSync(join(folder, old))
    } catch {
      process.stderr.write(`${line}\n`)
    }
    return id
  }
}

function describe(error: unknown): { message: string; stack?: string; cause?: unknown } {
  if (!(error instanceof Error)) return { message: String(error) }
  return { message: error.message, stack: error.stack, ...(error.cause === undefined ? {} : { cause: describe(error.cause) }) }
}
