/*
 * Every screen, empty and full: axe in both colour schemes and at two widths, nothing that scrolls sideways, no console error, no request that
 * leaves the app. With LOOK=<folder> each state is also kept as a picture; with EVERY_LOOK=1 both schemes are seen at both widths.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type App } from './fixture.ts'
import { debriefPage } from './pages/debrief.ts'
import { sessionPage } from './pages/session.ts'
import { practised, type Prepared } from './prepared.ts'
import { axeFaults, settle, widthOverrun } from './screens.ts'

type Look = { scheme: 'light' | 'dark'; width: 1280 | 480 }
const everyLook: readonly Look[] = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 480 },
  { scheme: 'dark', width: 480 },
]
/** Each scheme and each width once: colours do not depend on the width. */
const cornerLooks = everyLook.filter((one) => (one.scheme === 'light') === (one.width === 1280))
const looks = process.env.EVERY_LOOK ? everyLook : cornerLooks

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** What is on screen now, in each look. Faults are gathered: one run tells all. */
async function inspect(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  // No tooltip of what happens to lie under the mouse once the window has another width.
  await page.mouse.move(0, 0)
  for (const { scheme, width } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: width === 480 ? 900 : 860 })
    await settle(page)
    const where = `${name} ${scheme} ${width}`
    const overrun = await widthOverrun(page)
    if (overrun > 0) faults.push(`${where}: the page is ${overrun} px wider than the window`)
    faults.push(...(await axeFaults(page)).map((fault) => `${where}: ${fault}`))
    await keepPicture(page, where.replaceAll(/[ /]+/g, '-'))
  }
  await page.setViewportSize({ width: 1280, height: 860 })
  return faults
}

/** Console errors, and requests to anything but the page's own host and the sandbox. */
function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost') heard.push(`asked ${request.url()}`)
  })
  return heard
}

async function inspectPlaces(app: App, places: readonly (readonly [name: string, path: string])[]): Promise<string[]> {
  const faults: string[] = []
  for (const [name, path] of places) {
    await app.go(path)
    await settle(app.page)
    faults.push(...(await inspect(app.page, name)))
  }
  return faults
}

test('every screen of a first start', async ({ app }) => {
  test.setTimeout(400_000)
  const heard = listen(app.page)
  const places = ['/', '/bank', '/session', '/review', '/sets', '/roles', '/roles/none', '/history', '/settings', '/debrief/none', '/report/none', '/session/none', '/nowhere'].map(
    (path) => [`empty${path}`, path] as const,
  )
  expect(await inspectPlaces(app, places)).toEqual([])
  // A refusal of the API (no such session) is an answer, and Chromium still logs its status.
  expect(heard.filter((one) => !one.includes('the server responded with a status of 404'))).toEqual([])
})

test.describe('two months of practice', () => {
  let prepared: Prepared
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
  test.use({ prepare: async ({}, use) => use(async (data) => void (prepared = await practised(data))) })

  test('every screen, full', async ({ app }) => {
    test.setTimeout(400_000)
    const heard = listen(app.page)
    const places = [
      ['full/today', '/'],
      ['full/bank', '/bank'],
      ['full/bank question', '/bank/feature-data-platform'],
      ['full/plan', '/session'],
      ['full/report', `/report/${prepared.report}`],
      ['full/report of a candidate', `/report/${prepared.candidate}`],
      ['full/sets', '/sets'],
      ['full/set', `/sets/${prepared.setId}`],
      ['full/roles', '/roles'],
      ['full/role', '/roles/ml-engineer-products'],
      ['full/history', '/history'],
      ['full/settings', '/settings'],
      ['full/review', '/review'],
      ['full/debrief', `/debrief/${prepared.unsettled}`],
    ] as const
    const faults = await inspectPlaces(app, places)
    await debriefPage(app.page).openSummary()
    faults.push(...(await inspect(app.page, 'full/debrief summary')))
    await app.go('/')
    await app.page.keyboard.press('Control+k')
    await expect(app.page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    faults.push(...(await inspect(app.page, 'full/palette')))
    expect(faults).toEqual([])
    expect(heard).toEqual([])
  })

  test('a session with every kind of item', async ({ app }) => {
    test.setTimeout(400_000)
    const heard = listen(app.page)
    const { page } = app
    const session = sessionPage(page)
    await app.go('/session')
    for (const kind of ['Open', 'Choice', 'Numeric', 'Code', 'SQL', 'Design']) await page.getByText(kind, { exact: true }).first().click()
    await page.getByRole('textbox', { name: 'Questions' }).fill('6')
    await page.getByRole('textbox', { name: 'Minutes' }).fill('200')
    await expect(page.getByRole('list', { name: 'Planned questions' }).getByRole('listitem')).toHaveCount(6)
    await page.getByRole('button', { name: /^Start( Ctrl|$)/ }).click()
    const faults: string[] = []
    for (let position = 1; position <= 6; position += 1) {
      await session.open(position)
      await expect(session.answer.getByRole('textbox').or(session.answer.getByRole('radio')).or(session.answer.getByRole('checkbox')).filter({ visible: true }).first()).toBeVisible({ timeout: 20_000 })
      faults.push(...(await inspect(page, `session/item ${position}`)))
    }
    await session.button('Pause').click()
    faults.push(...(await inspect(page, 'session/paused')))
    expect(faults).toEqual([])
    expect(heard).toEqual([])
  })
})
