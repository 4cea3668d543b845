import { expect, test } from './fixture.ts'
import { setupPage } from './pages/setup.ts'

test('a number that does not count says so at its field, and nothing starts with another one', async ({ app }) => {
  const { page } = app
  const setup = setupPage(page)
  await app.go('/session')
  await expect(setup.planned.first()).toBeVisible()
  for (const text of ['2', '0', '-1', '', '1e9', '14.5']) {
    await setup.setField('Minutes', text)
    await expect(page.getByText('A whole number from 5 to 480')).toBeVisible()
    await setup.start.click()
    await expect(page.getByRole('textbox', { name: 'Minutes' })).toBeFocused()
    await expect(page).toHaveURL(/#\/session$/)
  }
  await setup.setMinutes(30)
  await setup.setCount(99)
  await expect(page.getByText('A whole number from 1 to 40')).toBeVisible()
  await setup.start.click()
  await expect(page.getByRole('textbox', { name: 'Questions' })).toBeFocused()
  await setup.setCount(2)
  await expect(setup.planned).toHaveCount(2)
  await setup.begin()
  await expect(page.getByRole('timer', { name: /^Session: (30:00|29:\d\d) left/ })).toBeVisible()
  await page.getByRole('button', { name: /^End/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^End/ }).click()
  await expect(page).toHaveURL(/#\/debrief\/./)
  const ended = page.getByText('The session has ended. Everything written was kept.')
  await expect(ended).toBeVisible()
  await app.go('/history')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  await expect(ended).toHaveCount(0)
})

test('a setting that does not count is not taken silently', async ({ app }) => {
  const { page } = app
  await app.go('/settings')
  for (const [name, text, sentence] of [['Copies kept', '999', 'A whole number from 1 to 50'], ['Minutes a day', '1e9', 'A whole number from 5 to 600'], ['Font size', '14.5', 'A whole number from 8 to 40']] as const) {
    await page.getByRole('textbox', { name }).fill(text)
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await page.getByRole('textbox', { name: 'Copies kept' }).fill('20')
  await expect(page.getByText('A whole number from 1 to 50')).toHaveCount(0)
})

test('an address of nothing says so, and offers nothing to do with it', async ({ app }) => {
  const { page } = app
  for (const [path, title] of [['/report/nope', 'There is no such session'], ['/sets/nope', 'There is no such set']] as const) {
    await app.go(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  }
})

test('a number in another unit says so at its field, and is not handed in', async ({ app }) => {
  const { page } = app
  const setup = setupPage(page)
  await app.go('/session')
  await setup.pick('Numeric')
  await setup.setCount(1)
  await expect(setup.planned).toHaveCount(1)
  await setup.begin()
  const field = page.getByRole('textbox', { name: /Your number/ })
  await field.fill('12 parsec')
  await page.getByRole('button', { name: /^Submit/ }).click()
  await expect(page.getByText(/“parsec”/)).toBeVisible()
  await expect(field).toBeFocused()
  await field.fill('12')
  await page.getByRole('button', { name: /^Submit/ }).click()
  await expect(page.getByRole('button', { name: 'Change the answer' })).toBeVisible()
})
