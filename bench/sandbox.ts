import { readFile } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'
import { findChromium } from '../scripts/browser.mjs'
import { startSandboxPage } from '../test/e2e/sandbox-page.ts'
import { nativeMs } from './native.ts'

type Sample = { entry: string; code: string; makeCase: (index: number) => RunJob['cases'][number]; loop: { code: string; makeCase: RunJob['cases'][number] } }

const schema = 'create table run (id int primary key, task text, ms numeric);'
const words = (index: number): RunJob['cases'][number] => ({ caseId: `c${index}`, args: [Array.from({ length: 200 }, (_, at) => `w${(at * (index + 3)) % 37}`)] })
const javascript: Sample = {
  entry: 'f',
  code: 'function f(words) {\n  const counts = new Map()\n  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)\n  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))\n}\n',
  makeCase: words,
  loop: { code: 'function f() {\n  for (;;);\n}', makeCase: { caseId: 'loop', args: [] } },
}
const samples: Record<SandboxLanguage, Sample> = {
  python: {
    entry: 'f',
    code: 'from collections import Counter\ndef f(words):\n    return sorted(Counter(words).items(), key=lambda one: (-one[1], one[0]))\n',
    makeCase: words,
    loop: { code: 'def f():\n    while True:\n        pass\n', makeCase: { caseId: 'loop', args: [] } },
  },
  javascript,
  typescript: {
    ...javascript,
    code: 'function f(words: string[]): [string, number][] {\n  const counts = new Map<string, number>()\n  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)\n  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))\n}\n',
  },
  r: {
    entry: 'f',
    code: 'f <- function(words) {\n  counts <- sort(table(words), decreasing = TRUE)\n  as.list(counts)\n}\n',
    makeCase: words,
    loop: { code: 'f <- function() repeat NULL', makeCase: { caseId: 'loop', args: [] } },
  },
  sqlite: {
    entry: '',
    code: 'select task, count(*) as runs, sum(ms) as ms from run group by task order by ms desc, task',
    makeCase: (index) => ({ caseId: `c${index}`, setup: `${schema} with recursive s(i) as (select 1 union all select i + 1 from s where i < 200) insert into run select i, 't' || i % 7, i * ${index + 1}.5 from s` }),
    loop: { code: 'with recursive r as (select 1 as n union all select n from r) select count(*) from r', makeCase: { caseId: 'loop', setup: '' } },
  },
  postgresql: {
    entry: '',
    code: 'select task, count(*) as runs, sum(ms) as ms from run group by task order by ms desc, task',
    makeCase: (index) => ({ caseId: `c${index}`, setup: `${schema} insert into run select i, 't' || i % 7, i * ${index + 1}.5 from generate_series(1, 200) i` }),
    loop: { code: 'with recursive r as (select 1 as n union all select n from r) select count(*) from r', makeCase: { caseId: 'loop', setup: '' } },
  },
}

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

const rounds = 30
const at = (sorted: readonly number[], share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10

async function timeRun(page: Page, job: RunJob, code: string, times: number): Promise<number[]> {
  return page.evaluate(async ([one, text, count]) => {
    const all: number[] = []
    const job = JSON.parse(one) as RunJob
    for (let round = 0; round < count; round += 1) {
      const startedAt = performance.now()
      await globalThis.runner.run(job, text)
      all.push(performance.now() - startedAt)
    }
    return all
  }, [JSON.stringify(job), code, times] as const)
}

/** Resident memory of the browser's page processes, as Linux tells it. */
async function pageMemoryMb(page: Page): Promise<number | null> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  if (!session || process.platform !== 'linux') return null
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = await Promise.all(processInfo.filter((one) => one.type === 'renderer').map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
  }))
  return sizes.reduce((a, b) => a + b, 0)
}

async function measure(page: Page, sandboxUrl: string, language: SandboxLanguage): Promise<SandboxNumbers> {
  const { entry, code, makeCase, loop } = samples[language]
  const job = (cases: RunJob['cases'], timeLimitMs = 5000): RunJob => ({ language, entry, timeLimitMs, cases })
  const before = await pageMemoryMb(page)
  await page.evaluate((url) => { globalThis.runner = globalThis.createRunner(url) }, sandboxUrl)
  const [coldMs = 0] = await timeRun(page, job([makeCase(0)]), code, 1)
  const ten = job(Array.from({ length: 10 }, (_, index) => makeCase(index)))
  await timeRun(page, ten, code, 3)
  const warm = (await timeRun(page, ten, code, rounds)).toSorted((a, b) => a - b)
  const many = job(Array.from({ length: 200 }, (_, index) => makeCase(index)))
  const [cases200Ms = 0] = await timeRun(page, many, code, 1)
  const after = await pageMemoryMb(page)
  await timeRun(page, job([loop.makeCase], 200), loop.code, 1)
  const [restartMs = 0] = await timeRun(page, job([makeCase(0)]), code, 1)
  await page.evaluate(() => globalThis.runner.dispose())
  return { coldMs: Math.round(coldMs), warm10Ms: { p50: at(warm, 0.5), p95: at(warm, 0.95) }, restartMs: Math.round(restartMs), cases200Ms: Math.round(cases200Ms), native200Ms: nativeMs(language, many, code), memoryMb: before === null || after === null ? null : Math.round(after - before) }
}

/** Each language through the real frame in Chromium, times in ms as the page sees them. */
export async function benchSandbox(): Promise<Record<string, SandboxNumbers>> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium or Chrome was found: install one, or set CHROME_PATH to its program.')
  const site = await startSandboxPage()
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage()
    await page.goto(site.pageUrl)
    await page.waitForFunction(() => 'createRunner' in globalThis)
    const results: Record<string, SandboxNumbers> = {}
    for (const language of Object.keys(samples) as SandboxLanguage[]) results[language] = await measure(page, site.sandboxUrl, language)
    return results
  } finally {
    await browser.close()
    await site.close()
  }
}
