import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { started } from '../helpers/started.ts'
import { makeDataFolder, removeDataFolder, startBuiltWebHost } from '../helpers/web-host.ts'
import { expect, test } from './fixture.ts'
import { setupPage } from './pages/setup.ts'

test('the token leaves the address at once, and a reload still works', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(app.page.url()).not.toContain('token')
  await app.go('/bank')
  await expect(app.page.getByRole('heading', { name: 'Bank', level: 1 })).toBeVisible()
  await app.page.reload()
  await expect(app.page.getByRole('heading', { name: 'Bank', level: 1 })).toBeVisible()
  await expect(app.page.getByText('This page has no key')).toHaveCount(0)
})

test('a page without the token says how to get one', async ({ app, browser }) => {
  const context = await browser.newContext()
  const stranger = await context.newPage()
  await stranger.goto(new URL('/', app.page.url()).href)
  await expect(stranger.getByText('Open the address that the start printed last').first()).toBeVisible()
  await context.close()
})

test('an old tab takes over the token of a later start', async ({ app, browser }) => {
  const token = await app.page.evaluate(() => window.sessionStorage.getItem('dry-run-token'))
  const context = await browser.newContext()
  const stranger = await context.newPage()
  await stranger.goto(new URL('/', app.page.url()).href)
  await expect(stranger.getByText('Open the address that the start printed last').first()).toBeVisible()
  await stranger.evaluate((value) => void (window.location.hash = `token=${value}`), token)
  await expect(stranger.getByText('Open the address that the start printed last')).toHaveCount(0)
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible()
  expect(stranger.url()).not.toContain('token')
  await context.close()
})

test('a command refreshes what other tabs show', async ({ app, context }) => {
  await app.go('/settings')
  await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  const other = await context.newPage()
  await other.goto(`${new URL('/', app.page.url()).href}#token=${await app.page.evaluate(() => window.sessionStorage.getItem('dry-run-token'))}`)
  await other.evaluate(() => void (window.location.hash = '/settings'))
  const scheme = (page: typeof other) => page.locator('html').getAttribute('data-mantine-color-scheme')
  await expect(other.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await app.page.getByText('Dark', { exact: true }).first().click()
  await expect.poll(() => scheme(app.page)).toBe('dark')
  await expect.poll(() => scheme(other)).toBe('dark')
})

test('asks nothing of any other machine', async ({ app }) => {
  const asked: string[] = []
  app.page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  for (const place of ['/bank', '/session', '/review', '/sets', '/history', '/settings', '/']) {
    await app.go(place)
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(asked.filter((name) => name !== '127.0.0.1' && name !== 'localhost' && name !== '')).toEqual([])
})

test('what was changed is there after a restart, and after a crash @both', async ({ app }) => {
  for (const [signal, wanted] of [['SIGTERM', 'Dark'], ['SIGKILL', 'Light']] as const) {
    await app.go('/settings')
    await app.page.getByText(wanted, { exact: true }).first().click()
    const scheme = () => app.page.locator('html').getAttribute('data-mantine-color-scheme')
    await expect.poll(scheme).toBe(wanted.toLowerCase())
    await app.restart(signal)
    await expect(app.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await expect.poll(scheme).toBe(wanted.toLowerCase())
  }
})

test('how a session was set up is there at the next start', async ({ app }) => {
  const setup = setupPage(app.page)
  await app.go('/session')
  await setup.pick('Numeric')
  await setup.setCount(3)
  await setup.setMinutes(25)
  await expect(setup.lineWith(/Numeric/)).toHaveCount(3)
  // Kept within a second of the last change.
  await app.page.waitForTimeout(1000)
  await app.restart('SIGKILL')
  const again = setupPage(app.page)
  await expect(again.lineWith(/Numeric/)).toHaveCount(3)
  await expect(app.page.getByRole('textbox', { name: 'Minutes', exact: true })).toHaveValue('25')
})

test('how an answer is looked at is there at the next start', async ({ app }) => {
  const setup = setupPage(app.page)
  await app.go('/session')
  await setup.pick('Open')
  await setup.setCount(1)
  await expect(setup.planned).toHaveCount(1)
  await setup.begin()
  const view = () => app.page.getByRole('radiogroup', { name: 'View of the text' })
  await view().getByText('Both').click()
  const divider = app.page.getByRole('separator').first()
  await divider.focus()
  for (let press = 0; press < 5; press += 1) await divider.press('ArrowRight')
  const moved = await divider.getAttribute('aria-valuenow')
  expect(Number(moved)).toBeGreaterThan(41)
  // Kept within a second of the last change.
  await app.page.waitForTimeout(1000)
  await app.restart('SIGKILL')
  await expect(view().getByRole('radio', { name: 'Both' })).toBeChecked()
  await expect(app.page.getByRole('separator').first()).toHaveAttribute('aria-valuenow', moved ?? '')
})

test('a faulty own question is told on Today, and Settings lists its faults in words', async ({ app }) => {
  await expect(app.page.getByRole('link', { name: 'See which' })).toHaveCount(0)
  const folder = join(app.data, 'questions', 'coding', 'mine')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'question.md'), '---\nkind: open\ntitle: 5\n---\nHow?\n')
  await app.restart()
  await app.go('/')
  await expect(app.page.getByText('One file of the bank has a fault')).toBeVisible()
  await app.page.getByRole('link', { name: 'See which' }).click()
  await expect(app.page.getByText(join(folder, 'question.md'), { exact: true })).toHaveCount(1)
  await expect(app.page.getByText('id is missing')).toBeVisible()
  await expect(app.page.getByText('title must be text, not a number')).toBeVisible()
})

test('a screen that cannot be loaded since the host is gone says so, and goes on after the next start', { annotation: { type: 'expects-faults' } }, async ({ context }) => {
  const data = makeDataFolder()
  await started(data)
  const first = await startBuiltWebHost(data)
  const page = await context.newPage()
  await page.goto(first.url)
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await first.stop('SIGKILL')
  await page.evaluate(() => void (window.location.hash = '/history'))
  await expect(page.getByRole('heading', { name: 'Dry Run does not answer' })).toBeVisible()
  await expect(page.getByText('Start it again: this window then goes on', { exact: false })).toBeVisible()
  const retry = page.getByRole('button', { name: 'Try again' })
  await retry.click()
  await expect(page.getByText('Still no answer')).toBeVisible()
  const second = await startBuiltWebHost(data)
  await retry.click()
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await second.stop()
  await page.close()
  removeDataFolder(data)
})
