import { draw } from './answering.ts'
import { expect, test } from './fixture.ts'
import { debriefPage } from './pages/debrief.ts'
import { sessionPage } from './pages/session.ts'

test('what is drawn a moment before Submit is part of the answer', async ({ app }) => {
  const { page } = app
  const session = sessionPage(page)
  await app.go('/bank/card-payment-fraud')
  await page.getByRole('button', { name: 'Practise this' }).click()
  await page.getByRole('textbox', { name: 'Your text' }).fill('A rule first, a model behind it.')
  await draw(page)
  await session.submit()
  await expect(session.chip(1)).toHaveAccessibleName(/answered/, { timeout: 30_000 })
  await session.end()
  await expect(debriefPage(page).heading).toBeVisible()
  await expect(debriefPage(page).given.getByRole('img')).toBeVisible()
})
