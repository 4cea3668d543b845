import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { debriefPage } from './pages/debrief.ts'
import { frame } from './pages/frame.ts'
import { reportPage } from './pages/report.ts'
import { sessionPage } from './pages/session.ts'
import { setupPage } from './pages/setup.ts'

/** Presses Tab until the focus is there: no mouse, no focus by program. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${target.toString()} within ${most} presses`)
}


test('a session from plan to exported report without a mouse', async ({ app }) => {
  test.setTimeout(150_000)
  const { page } = app
  const setup = setupPage(page)
  const session = sessionPage(page)
  const debrief = debriefPage(page)

  await test.step('plan', async () => {
    await page.keyboard.press('Control+3')
    await expect(frame(page).heading('Session')).toBeVisible()
    await tabTo(page, page.getByRole('checkbox', { name: 'Open', exact: true }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('textbox', { name: 'Questions', exact: true }))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('2')
    await page.keyboard.press('Tab')
    await expect(setup.planned).toHaveCount(2)
    for (const line of await setup.planned.all()) await expect(line).toContainText('Open ·')
    await page.keyboard.press('Control+Enter')
    await expect(session.chip(1)).toHaveAttribute('aria-current', 'step')
  })

  await test.step('answer', async () => {
    for (const position of [1, 2]) {
      await expect(session.chip(position)).toHaveAttribute('aria-current', 'step')
      await expect(session.prose).toBeFocused()
      await page.keyboard.type(`Answer number ${position}, typed.`)
      await page.keyboard.press('Control+Shift+Enter')
      await expect(session.chip(position)).toHaveAccessibleName(/answered/)
    }
    await expect(session.answer).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(session.chip(1)).toHaveAttribute('aria-current', 'step')
    await expect(session.answer).toBeFocused()
    await page.keyboard.press('Control+Shift+P')
    await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Resume' }).last()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Paused' })).toHaveCount(0)
    await expect(session.answer).toBeFocused()
    await frame(page).command('End the session')
    await expect(page.getByRole('dialog')).toContainText('2 of 2 items are answered. The clock stops for good.')
    await expect(page.getByRole('button', { name: 'End and go to the debrief' })).toBeFocused()
    await page.keyboard.press('Enter')
  })

  await test.step('judge', async () => {
    await expect(debrief.heading).toBeVisible()
    for (const position of [1, 2]) {
      await expect(debrief.itemTitle).toContainText(`${position}. `)
      await tabTo(page, debrief.points('Must').first())
      await page.keyboard.press('Space')
      await expect(debrief.points('Must').first()).toBeChecked()
      await page.keyboard.press('3')
      await expect(debrief.grade('Good')).toBeChecked()
      await page.keyboard.press('Control+Enter')
      await expect(debrief.entry(position)).toContainText('Good')
    }
    await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible()
  })

  await test.step('report', async () => {
    await frame(page).command('Open the report')
    await expect(reportPage(page).heading).toBeVisible()
    const download = page.waitForEvent('download')
    await frame(page).command('Export the report as Markdown')
    expect((await download).suggestedFilename()).toMatch(/\.md$/)
  })
})
