/*
 * Stories import `test` and `expect` from here. Each story gets the whole app on a data folder of its own, in which nothing was done yet:
 *
 *   test('finds a question', async ({ app }) => { await app.page.goto(app.at('/bank')) … })
 *   test('keeps a draft @both', …)         also through the Electron host
 *   await app.restart()                    ends the host, starts it on the same data folder, opens the page at the same place
 *   await app.restart('SIGKILL')           the same after a crash
 *   test.use({ prepare: async ({}, use) => use(async (data) => { … }) })   fills the data folder before the host starts
 */
import { test as base, chromium, expect, _electron, type Browser, type Page } from '@playwright/test'
import { findElectron } from '../../scripts/electron.mjs'
import { findChromium } from '../../scripts/browser.mjs'
import { startDouble } from '../electron/double/driver.ts'
import { started } from '../helpers/started.ts'
import { makeDataFolder, removeDataFolder, root, startBuiltWebHost } from '../helpers/web-host.ts'

export type HostOptions = { host: 'web' | 'double' | 'electron' }

export type App = {
  host: HostOptions['host']
  data: string
  page: Page
  /** Address of a screen, such as `/bank`; reading it moves nothing. */
  at(path: string): string
  /** Moves to a screen inside the page, as a link does. */
  go(path: string): Promise<void>
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

type Started = { page: Page; base: string; stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<unknown> }
type Starter = (data: string) => Promise<Started>

export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium or Chrome was found: install one, or set CHROME_PATH to its program.')
  // In a bare environment Chromium would give files whose names have more than ASCII another name.
  return chromium.launch({ executablePath, args: chromiumArgs, env: { LANG: 'C.UTF-8', ...process.env } as Record<string, string> })
}

function overWeb(makePage: () => Promise<Page>): Starter {
  return async (data) => {
    const host = await startBuiltWebHost(data)
    const page = await makePage()
    await page.goto(host.url)
    const stop = async (signal: NodeJS.Signals) => {
      await page.close()
      await host.stop(signal)
    }
    return { page, base: `${new URL(host.url).origin}/`, stop }
  }
}

function overDouble(makePage: () => Promise<Page>): Starter {
  return async (data) => {
    const double = await startDouble({ data, makePage })
    return { page: await double.firstPage(), base: double.pageUrl, stop: double.stop }
  }
}

async function overElectron(data: string): Promise<Started> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const electron = await _electron.launch({ executablePath: findElectron() ?? '', args: [...(isRoot ? ['--no-sandbox'] : []), root, '--data', data] })
  const page = await electron.firstWindow()
  const stop = async (signal: NodeJS.Signals) => {
    if (signal === 'SIGKILL') electron.process().kill('SIGKILL')
    else await electron.close()
  }
  return { page, base: 'app://dry-run/', stop }
}

type Fixtures = HostOptions & { prepare: (data: string) => Promise<void>; app: App }

export const test = base.extend<Fixtures, { browser: Browser }>({
  host: ['web', { option: true }],
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  prepare: async ({}, use) => use(started),
  app: async ({ host, prepare, context }, use, info) => {
    const data = makeDataFolder()
    await prepare(data)
    const makePage = async () => {
      const page = await context.newPage()
      await sameDraw(page)
      return page
    }
    const start: Starter = { web: overWeb(makePage), double: overDouble(makePage), electron: overElectron }[host]
    let running = await start(data)
    const faults = watchFaults(() => running.page)
    faults.watch()
    const app: App = {
      host,
      data,
      get page() {
        return running.page
      },
      at: (path) => `${running.base}#${path}`,
      go: (path) => running.page.evaluate((to) => void (window.location.hash = to), path),
      async restart(signal = 'SIGTERM') {
        const hash = await running.page.evaluate(() => window.location.hash)
        await running.stop(signal)
        running = await start(data)
        faults.watch()
        await running.page.evaluate((to) => void (window.location.hash = to), hash)
      },
    }
    await use(app)
    await running.stop('SIGTERM')
    removeDataFolder(data)
    // A story may break on purpose; it says so with an annotation.
    if (!info.annotations.some(({ type }) => type === 'expects-faults')) expect(faults.seen, 'faults the page reported').toEqual([])
  },
})

/** Uncaught errors and refusals of the content policy: never part of a story that goes well. */
function watchFaults(page: () => Page) {
  const seen: string[] = []
  return {
    seen,
    watch() {
      page().on('pageerror', (error) => seen.push(error.message))
      page().on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) seen.push(message.text())
      })
    },
  }
}

/** Plans are drawn by lot: with this each story meets the same questions in every run. */
function sameDraw(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const random = crypto.getRandomValues.bind(crypto)
    crypto.getRandomValues = ((array: Uint32Array) => (array instanceof Uint32Array && array.length === 1 ? array.fill(7) : random(array as never))) as typeof crypto.getRandomValues
  })
}

export { expect }
