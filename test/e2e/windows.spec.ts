import type { Page } from '@playwright/test'
import { expect, test, type App } from './fixture.ts'
import { bankPage } from './pages/bank.ts'
import { frame } from './pages/frame.ts'
import { sessionPage } from './pages/session.ts'
import { setupPage } from './pages/setup.ts'
import { readReferences } from './reference.ts'

async function beginOpen(app: App): Promise<void> {
  await app.go('/session')
  const setup = setupPage(app.page)
  await setup.pick('Open')
  await setup.setCount(1)
  await expect(setup.planned).toHaveCount(1)
  await setup.begin()
  await expect(sessionPage(app.page).prose).toBeVisible()
}

/** The same session in a second window, as it was when it was opened. */
async function second(app: App): Promise<Page> {
  const page = await app.page.context().newPage()
  const { origin, hash } = new URL(app.page.url())
  await page.goto(`${origin}/#token=${await app.page.evaluate(() => window.sessionStorage.getItem('dry-run-token'))}`)
  await page.evaluate((to) => void (window.location.hash = to), hash)
  await expect(sessionPage(page).prose).toBeVisible()
  return page
}

const wrote = 'A whole paragraph that took a while to write.'

async function bothWrite(app: App): Promise<{ one: ReturnType<typeof sessionPage>; two: ReturnType<typeof sessionPage>; other: Page }> {
  await beginOpen(app)
  await expect(sessionPage(app.page).prose).toHaveValue('')
  const other = await second(app)
  const [one, two] = [sessionPage(app.page), sessionPage(other)]
  // Coming to a window makes it ask again; here it is written in before the reply.
  await other.route(/sessions\/get/, (route) => route.abort())
  await one.prose.fill(wrote)
  await expect(one.saved).toBeVisible()
  await two.prose.fill('One word')
  await expect(other.getByText('Another window changed this answer', { exact: true })).toBeVisible()
  await other.unroute(/sessions\/get/)
  await other.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(other.getByRole('region', { name: 'The other answer' })).toHaveText(wrote, { timeout: 40_000 })
  await expect(two.prose).toHaveValue('One word')
  return { one, two, other }
}

test('two windows on one answer: neither text is lost, and the other one can be taken', async ({ app }) => {
  const { two, other } = await bothWrite(app)
  await two.button('Take the other').click()
  await expect(two.prose).toHaveValue(wrote)
  await two.prose.press('End')
  await other.keyboard.type(' And a word.')
  await expect(two.saved).toBeVisible()
  await app.page.reload()
  await expect(sessionPage(app.page).prose).toHaveValue(`${wrote} And a word.`)
})

test('two windows on one answer: what stands here can be kept, and the other window shows it', async ({ app }) => {
  const { one, two } = await bothWrite(app)
  await expect(one.prose).toHaveValue(wrote)
  await two.button('Keep mine').click()
  await expect(two.saved).toBeVisible()
  await app.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(one.prose).toHaveValue('One word', { timeout: 40_000 })
})

test('a session left at once shows on return what was typed, and its answer is nowhere meanwhile', async ({ app }) => {
  await beginOpen(app)
  const { page } = app
  const session = sessionPage(page)
  await session.prose.fill('First the baseline.')
  const title = (await session.title.textContent()) ?? ''
  await app.go('/')
  await expect(frame(page).heading('Today')).toBeVisible()
  await expect(page.getByRole('region', { name: 'A session is open' })).toContainText(/“.+” · item 1 of 1 · running, [\d:]+ left/)
  const asked = [...(await readReferences()).values()].find((one) => one.title === title)
  await app.go(`/bank/${asked?.id}`)
  const bank = bankPage(page)
  await expect(bank.title).toHaveText(title)
  await expect(bank.preview.getByRole('button', { name: 'Practise this' })).toBeDisabled()
  await bank.answerButton.click()
  const refusal = bank.preview.getByRole('alert')
  await expect(refusal).toContainText('Part of the running session')
  await expect(bank.preview.getByText('Model answer')).toHaveCount(0)
  await refusal.getByRole('link', { name: 'Go back to it' }).click()
  await expect(session.prose).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill(title)
  await expect(page.getByText('No command has these words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(session.prose).toHaveValue('First the baseline.')
  await session.prose.press('End')
  await app.page.keyboard.type(' Then the model.')
  await expect(session.saved).toBeVisible()
  await app.page.reload()
  await expect(session.prose).toHaveValue('First the baseline. Then the model.')
})
