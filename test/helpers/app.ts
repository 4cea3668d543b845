import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { type App, type AppRouter, createApp } from '#main/app'
import type { Clock, Random } from '#main/platform'

export const root = resolve(import.meta.dirname, '..', '..')
export const migrations = join(root, 'db', 'migrations')

/** A clock that stands still until told otherwise. Starts on a Tuesday morning. */
export type TestClock = Clock & { set(at: number): void; pass(ms: number): void }
export const startOfTests = Date.UTC(2027, 2, 2, 9, 0, 0)
export const minuteMs = 60_000
export const dayMs = 86_400_000

export function createClock(at = startOfTests, timeZone = 'Europe/Zurich'): TestClock {
  let now = at
  return { now: () => now, timeZone, set: (value) => void (now = value), pass: (ms) => void (now += ms) }
}

/** Ids and seeds that are the same in every run. */
export function createRandom(name = 'id'): Random {
  let count = 0
  return { id: () => `${name}-${String(++count).padStart(4, '0')}`, seed: () => ++count }
}

export type TestApp = {
  api: RouterClient<AppRouter>
  app: App
  clock: TestClock
  /** The data folder: goes with `dispose`. */
  data: string
  /** Ends the app as a crash does (nothing is ended or saved) and opens it again on the same files. */
  reopen(): Promise<TestApp>
  dispose(): void
}

export type TestAppOptions = { data?: string; questions?: string; clock?: TestClock; random?: Random; /** As the built app has it, for a data folder that it will open. */ version?: string }

/** The real app on a temporary database, called in-process. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'dry-run-test-'))
  const questions = options.questions ?? join(root, 'test', 'fixtures', 'bank')
  const clock = options.clock ?? createClock()
  const random = options.random ?? createRandom()
  const version = options.version ?? '0.0.0-test'
  const app = await createApp({
    paths: { data, questions, migrations },
    clock,
    random,
    platform: { host: 'test', version, electron: null, sandboxUrl: 'http://localhost:1/', openFolder: null },
  })
  return {
    api: createRouterClient(app.router),
    app,
    clock,
    data,
    reopen() {
      app.close()
      return createTestApp({ data, questions, clock, random, version })
    },
    dispose() {
      app.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
