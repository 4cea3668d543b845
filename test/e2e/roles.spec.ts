import { expect, test } from './fixture.ts'
import { frame } from './pages/frame.ts'
import { setupPage } from './pages/setup.ts'
import { practised } from './prepared.ts'

test.describe('two months of practice', () => {
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
  test.use({ prepare: async ({}, use) => use(async (data) => void (await practised(data))) })

  test('a role shows what is missing, and a session on it is planned from there', async ({ app }) => {
    const { page } = app
    await frame(page).goTo('Roles')
    await page.getByRole('link', { name: 'Machine-learning engineer, generalist' }).click()
    await expect(frame(page).heading('Machine-learning engineer, generalist')).toBeVisible()
    const item = page.getByRole('listitem').filter({ hasText: 'Evaluates with fitting metrics' })
    await expect(item).toContainText(/[1-9]\d* answers?/)
    await expect(item.getByRole('img', { name: 'Evaluates' })).toHaveAccessibleName(/\d+\s%, between \d+\s% and \d+\s%$/)

    await test.step('the questions of an item are those of its topics', async () => {
      const count = Number.parseInt((await item.getByRole('link').textContent()) ?? '', 10)
      await item.getByRole('link').click()
      await expect(frame(page).heading('Bank')).toBeVisible()
      await expect(page.getByRole('region', { name: 'Search' }).getByText(`${count} questions`, { exact: true })).toBeVisible()
      await page.goBack()
    })

    await test.step('what is missing most comes first on request', async () => {
      await page.getByText('Missing first').click()
      const list = page.getByRole('list', { name: 'Items, what is missing first' })
      await expect(list.getByRole('listitem')).toHaveCount(25)
      await expect(list.getByRole('listitem').last()).not.toContainText('not measured')
    })

    await test.step('one item, planned', async () => {
      await page.getByRole('button', { name: 'Plan a session on: Evaluates with fitting metrics' }).click()
      await expect(frame(page).heading('Session')).toBeVisible()
      await expect(page.getByText('Metrics and evaluation').first()).toBeVisible()
      await expect(setupPage(page).planned.first()).toBeVisible()
    })
  })

  test('a round of a loop is planned as it is described', async ({ app }) => {
    const { page } = app
    await frame(page).goTo('Roles')
    await page.getByRole('button', { name: /^Generalist ML engineer/ }).click()
    const round = page.getByRole('list', { name: 'Rounds of Generalist ML engineer' }).getByRole('listitem').filter({ hasText: '4. Data in SQL' })
    await expect(round).toContainText('Approach 8 min')
    await round.getByRole('button', { name: 'Plan this round' }).click()
    await expect(page.getByRole('textbox', { name: 'Minutes' })).toHaveValue('45')
    await expect(page.getByRole('textbox', { name: 'Questions' })).toHaveValue('3')
    await expect(setupPage(page).planned).toHaveCount(3)
    for (const line of await setupPage(page).planned.all()) await expect(line).toContainText('SQL ·')
  })
})
