import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '../scripts/browser.mjs'
import { makeDataFolder, removeDataFolder, startBuiltWebHost } from '../test/helpers/web-host.ts'
import { round, summarize, type Times } from './measure.ts'

export type StartNumbers = {
  /** Process started to the `ready` line: on an empty folder (database made, bank read), and on one that was used before. */
  firstReadyMs: Times
  readyMs: Times
  /** Navigation to a Today that can be used, in a browser that is open, without a cache; and the same page again with it. */
  usableMs: Times
  usableAgainMs: Times
  /** Bytes of JavaScript that came for that first page, as served. */
  scriptBytes: number
}

async function timeStart(data: string): Promise<number> {
  const startedAt = performance.now()
  const host = await startBuiltWebHost(data)
  const tookMs = performance.now() - startedAt
  await host.stop()
  return tookMs
}

type Load = { coldMs: number; warmMs: number; scriptBytes: number }

async function timeLoad(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext()
  const page = await context.newPage()
  let scriptBytes = 0
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scriptBytes += Number(response.headers()['content-length'] ?? 0)
  })
  const usable = page.getByRole('region', { name: 'Suggested session' }).getByRole('button', { name: /^Start/ })
  const load = async (go: () => Promise<unknown>): Promise<number> => {
    const startedAt = performance.now()
    await go()
    await usable.waitFor()
    return performance.now() - startedAt
  }
  const coldMs = await load(() => page.goto(url))
  const served = scriptBytes
  const warmMs = await load(() => page.reload())
  await context.close()
  return { coldMs, warmMs, scriptBytes: served }
}

async function timeLoads(data: string, rounds: number): Promise<Load[]> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium or Chrome was found: install one, or set CHROME_PATH to its program.')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const host = await startBuiltWebHost(data)
  try {
    // The first load warms the browser up.
    await timeLoad(browser, host.url)
    const loads: Load[] = []
    while (loads.length < rounds) loads.push(await timeLoad(browser, host.url))
    return loads
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** The built web host and its page. Needs a build (`npm run build`) and a Chromium. */
export async function benchStart(rounds = 7): Promise<StartNumbers> {
  const first: number[] = []
  const again: number[] = []
  while (first.length < rounds) {
    const data = makeDataFolder()
    first.push(await timeStart(data))
    again.push(await timeStart(data))
    removeDataFolder(data)
  }
  const data = makeDataFolder()
  const loads = await timeLoads(data, rounds)
  removeDataFolder(data)
  return {
    firstReadyMs: summarize(first),
    readyMs: summarize(again),
    usableMs: summarize(loads.map((one) => one.coldMs)),
    usableAgainMs: summarize(loads.map((one) => one.warmMs)),
    scriptBytes: round(loads[0]?.scriptBytes ?? 0),
  }
}
