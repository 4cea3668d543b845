import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { type App, type AppRouter, createApp } from '#main/app'
import { systemClock, systemRandom } from '#main/surroundings'

export const root = resolve(import.meta.dirname, '..')
export type BenchApp = { app: App; api: RouterClient<AppRouter>; data: string; dispose(): void }

/** The app on a data folder of its own. `questions` is a bank's folder. */
export async function openBenchApp(questions: string): Promise<BenchApp> {
  const data = mkdtempSync(join(tmpdir(), 'dry-run-bench-'))
  const app = await createApp({
    paths: { data, questions, migrations: join(root, 'db', 'migrations') },
    clock: systemClock,
    random: systemRandom,
    platform: { host: 'cli', version: 'bench', electron: null, sandboxUrl: '', openFolder: null },
  })
  return {
    app,
    api: createRouterClient(app.router),
    data,
    dispose() {
      app.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
