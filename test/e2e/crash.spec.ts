import { expect, test, type App } from './fixture.ts'
import { debriefPage } from './pages/debrief.ts'
import { sessionPage } from './pages/session.ts'
import { setupPage } from './pages/setup.ts'
import { prepareLeftOpen } from './prepared.ts'

/** A session of three typed answers. */
async function beginTyping(app: App, minutes = 60): Promise<void> {
  await app.go('/session')
  const setup = setupPage(app.page)
  await setup.pick('Open')
  await setup.setCount(3)
  await setup.setMinutes(minutes)
  await expect(setup.planned).toHaveCount(3)
  await setup.begin()
}

test('a crash a second and a half after typing loses neither text, item nor time', async ({ app }) => {
  await beginTyping(app)
  const before = sessionPage(app.page)
  await before.open(2)
  const title = await before.title.textContent()
  await before.prose.click()
  await app.page.keyboard.type('First the baseline, ')
  await app.page.keyboard.type('then the model: **both** measured on the same days.')
  const typedAt = Date.now()
  await expect(before.saved).toBeVisible({ timeout: 1000 })
  expect(Date.now() - typedAt, 'the draft is safe within a second of typing').toBeLessThan(1100)
  const left = await before.secondsLeft()
  const readAt = Date.now()

  await app.restart('SIGKILL')
  const after = sessionPage(app.page)
  await expect(after.title).toHaveText(title ?? '')
  await expect(after.chip(2)).toHaveAttribute('aria-current', 'step')
  await expect(after.prose).toHaveValue('First the baseline, then the model: **both** measured on the same days.')
  const passed = (Date.now() - readAt) / 1000
  const lost = left - (await after.secondsLeft())
  expect(Math.abs(lost - passed), `${lost.toFixed(1)} s went on the clock while ${passed.toFixed(1)} s passed`).toBeLessThan(2)
})

test('a pause that a crash cut short still stands still', async ({ app }) => {
  await beginTyping(app)
  const before = sessionPage(app.page)
  await before.button('Pause').click()
  await expect(app.page.getByRole('heading', { name: 'Paused' })).toBeVisible()
  const left = await before.secondsLeft()
  await app.restart('SIGKILL')
  const after = sessionPage(app.page)
  await expect(app.page.getByRole('heading', { name: 'Paused' })).toBeVisible()
  expect(Math.abs((await after.secondsLeft()) - left)).toBeLessThanOrEqual(1)
  await after.button('Resume').last().click()
  await expect(after.prose).toBeVisible()
})

test.describe('the app was closed while the clock ran out', () => {
  const draft = 'Half an answer, and then the lid was closed.'
  let sessionId = ''
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
  test.use({ prepare: async ({}, use) => use(async (data) => void (sessionId = await prepareLeftOpen(data, draft))) })

  test('the session ended as of its deadline, and the draft counts as the answer', async ({ app }) => {
    await expect(app.page.getByText('One session waits for its debrief')).toBeVisible()
    await app.go(`/session/${sessionId}`)
    await expect(app.page).toHaveURL(new RegExp(`#/debrief/${sessionId}`))
    const debrief = debriefPage(app.page)
    await debrief.open(2)
    await expect(debrief.given).toContainText(draft)
    await debrief.open(1)
    await expect(debrief.given).toContainText('Nothing was answered')
    await app.go(`/report/${sessionId}`)
    await expect(app.page.getByText(/10 min of 10 min planned/)).toBeVisible()
  })
})
