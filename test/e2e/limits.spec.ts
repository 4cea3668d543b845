import { expect, test } from './fixture.ts'
import { bankPage } from './pages/bank.ts'
import { frame } from './pages/frame.ts'
import { sessionPage } from './pages/session.ts'
import { setupPage } from './pages/setup.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a paste that does not fit says so at its field', async ({ app }) => {
  const { page } = app
  const paste = async (length: number) => {
    await page.evaluate((count) => navigator.clipboard.writeText('word '.repeat(count / 5)), length)
    await page.keyboard.press('Control+v')
  }
  await test.step('in a note', async () => {
    await frame(page).goTo('Bank')
    const bank = bankPage(page)
    await bank.rows.first().click()
    await bank.note.click()
    await paste(25_000)
    await expect(bank.preview.getByText(/^This is full: only the first 20\s000 characters were taken/)).toBeVisible()
  })
  await test.step('in an open answer, and no more once it is shorter', async () => {
    await app.go('/session')
    const setup = setupPage(page)
    await setup.pick('Open')
    await setup.setCount(1)
    await setup.begin()
    const session = sessionPage(page)
    // The preview of so long a text is not what this is about.
    await page.getByText('Write', { exact: true }).click()
    await session.prose.click()
    await paste(250_000)
    const sentence = session.answer.getByText(/^This is full: only the first 200\s000 characters were taken/)
    await expect(sentence).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('Control+a')
    await page.keyboard.type('short')
    await expect(sentence).toBeHidden()
    await expect(session.saved).toBeVisible()
  })
})
