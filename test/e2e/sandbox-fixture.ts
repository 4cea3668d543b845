import { test as base, type Page } from '@playwright/test'
import type { RunJob, SandboxLanguage } from '#core/session/run-protocol'
import type { Produced } from '#core/session/verdict'
import { launchChromium } from './fixture.ts'
import { startSandboxPage, type SandboxPage } from './sandbox-page.ts'
import { samples } from './sandbox-samples.ts'

export const test = base.extend<object, { site: SandboxPage; shown: Page }>({
  site: [async ({ browserName: _ }, use) => {
    const site = await startSandboxPage()
    await use(site)
    await site.close()
  }, { scope: 'worker' }],
  /** One page and one runner for the whole file: engines start once, and every test also shows that the former left no trace. */
  shown: [async ({ site }, use) => {
    const browser = await launchChromium()
    const page = await browser.newPage()
    await page.goto(site.pageUrl)
    await page.waitForFunction(() => 'createRunner' in globalThis)
    await page.evaluate((url) => { globalThis.runner = globalThis.createRunner(url) }, site.sandboxUrl)
    await use(page)
    await browser.close()
  }, { scope: 'worker', timeout: 120_000 }],
})
/** Limits are for a busy machine: what is tested is that code is ended, not how fast two shared cores are. */
export const limitMs = 4000
export function run(page: Page, language: SandboxLanguage, sample: { code: string; cases: RunJob['cases'] }, timeLimitMs = limitMs): Promise<Produced[]> {
  const job: RunJob = { language, entry: samples[language].entry, timeLimitMs, cases: sample.cases }
  // As unknown: Playwright's own type of an argument never ends over values that hold values.
  return page.evaluate(([one, code]) => globalThis.runner.run(one as RunJob, code as string), [job, sample.code] as unknown[])
}

export const firstOf = (all: Produced[]): Produced => {
  const [first] = all
  if (!first) throw new Error('nothing came back')
  return first
}
