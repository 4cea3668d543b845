import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SandboxLanguage } from '#core/session/run-protocol'
import { languages } from '#sandbox/languages/index'
import { findChromium } from '../scripts/browser.mjs'
import { startSandboxPage } from '../test/e2e/sandbox-page.ts'
import type { PageNumbers } from './sandbox-in-page.ts'
import { round, summarize } from './measure.ts'
import { nativeMs } from './native.ts'
import { casesOf, jobOf, samples } from './sandbox-samples.ts'

export type SandboxNumbers = {
  /** Hidden frame made, engine read, compiled and started, and one case run. */
  coldMs: number
  /** Ten cases on a warm engine: median and 95th percentile of the rounds. */
  warm10Ms: { p50: number; p95: number }
  /** From the end of an endless loop to the result of the next case in a fresh worker. */
  restartMs: number
  /** 200 cases on a warm engine, and beside it the same program in the machine's own interpreter; null where there is none. */
  cases200Ms: number
  native200Ms: number | null
  /** What the browser's page processes took more while the engine stood, in MB; null where the system does not tell. */
  memoryMb: number | null
}

/** Resident memory of this browser's page processes, as Linux tells it. */
async function pageMemoryMb(profile: string): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const sizes = await Promise.all(pids.map(async (pid) => {
    const read = (file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
    const command = await read('cmdline')
    if (!command.includes('--type=renderer') || !command.includes(profile)) return 0
    return Number(/VmRSS:\s+(\d+) kB/.exec(await read('status'))?.[1] ?? 0) / 1024
  }))
  return sizes.reduce((a, b) => a + b, 0)
}

function numbersOf(language: SandboxLanguage, { coldMs, warmMs, restartMs, cases200Ms, memoryMb: [before, after] }: PageNumbers): SandboxNumbers {
  const { p50, p95 } = summarize(warmMs)
  return {
    coldMs: Math.round(coldMs),
    warm10Ms: { p50: round(p50), p95: round(p95) },
    restartMs: Math.round(restartMs),
    cases200Ms: Math.round(cases200Ms),
    native200Ms: nativeMs(language, jobOf(language, casesOf(language, 200)), samples[language].code),
    memoryMb: before === null || after === null ? null : Math.round(after - before),
  }
}

const limitMs = 600_000

/**
 * Each language through the real frame in Chromium. The browser runs as a person's does, with nobody attached to it: under an inspector V8 notes the stack of every
 * exception, and engines that jump by exceptions, such as R, would come out several times as slow as they are.
 */
export async function benchSandbox(): Promise<Record<string, SandboxNumbers>> {
  const chromium = findChromium()
  if (chromium === null) throw new Error('No Chromium or Chrome was found: install one, or set CHROME_PATH to its program.')
  const profile = await mkdtemp(join(tmpdir(), 'dry-run-bench-'))
  const results: Record<string, SandboxNumbers> = {}
  const { promise: done, resolve, reject } = Promise.withResolvers<void>()
  const site = await startSandboxPage({
    script: join(import.meta.dirname, 'sandbox-in-page.ts'),
    answers: {
      '/sandbox-url': () => site.sandboxUrl,
      '/languages': () => Object.keys(languages),
      '/memory': () => pageMemoryMb(profile),
      '/measured': (body) => {
        const [language, numbers] = JSON.parse(body) as [SandboxLanguage, PageNumbers]
        results[language] = numbersOf(language, numbers)
      },
      '/done': () => resolve(),
      '/failed': (body) => reject(new Error(body)),
    },
  })
  const timer = setTimeout(() => reject(new Error('the measurement did not end in time')), limitMs)
  const flags = ['--headless=new', '--no-first-run', '--disable-background-networking', '--disable-component-update', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = spawn(chromium, [...flags, `--user-data-dir=${profile}`, site.pageUrl], { stdio: 'ignore', detached: true })
  browser.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)))
  try {
    await done
    return results
  } finally {
    clearTimeout(timer)
    browser.removeAllListeners('exit')
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL')
    await site.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
