import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { frame } from './pages/frame.ts'
import { practised } from './prepared.ts'

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
test.use({ prepare: async ({}, use) => use(async (data) => void (await practised(data))) })

function reviewPage(page: Page) {
  return {
    title: page.getByRole('heading', { level: 2 }).first(),
    grade: (name: string) => page.getByRole('group', { name: 'Grade' }).getByRole('button', { name: new RegExp(`^${name}`) }),
    answer: page.getByRole('region', { name: 'The answer', exact: true }),
    async reveal(): Promise<void> {
      await page.keyboard.press('Control+Shift+Enter')
      await expect(page.getByRole('region', { name: 'The answer', exact: true })).toBeVisible({ timeout: 30_000 })
    },
  }
}

test('what is due is answered before it is revealed, graded by key, and taken back', async ({ app }) => {
  const { page } = app
  const review = reviewPage(page)
  await page.getByRole('region', { name: 'Due for review' }).getByRole('button', { name: 'Review' }).click()
  await expect(frame(page).heading('Review')).toBeVisible()
  await expect(page.locator('#main')).toBeFocused()
  const done = (count: number) => page.getByRole('progressbar', { name: new RegExp(`^${count} of \\d+ reviewed today`) })
  await expect(done(0)).toBeAttached()
  const first = (await review.title.textContent()) ?? ''

  await test.step('nothing gives the answer away before', async () => {
    await expect(review.answer).toHaveCount(0)
    await expect(review.grade('Good')).toHaveCount(0)
  })

  await test.step('revealed: four grades, each with its interval', async () => {
    await review.reveal()
    await expect(page.getByRole('group', { name: 'Revealed' })).toBeFocused()
    await expect(review.grade('Again')).toBeInViewport()
    await expect(review.answer).toBeInViewport()
    const days = (await Promise.all(['Again', 'Hard', 'Good', 'Easy'].map((name) => review.grade(name).textContent()))).map((text) => {
      const [, amount, unit] = /([\d.]+) (min|day|month|year)/.exec(text ?? '') ?? []
      return Number(amount) * ({ min: 1 / 1440, day: 1, month: 30.44, year: 365.25 }[unit ?? ''] ?? Number.NaN)
    })
    expect(days.every((one) => one > 0)).toBe(true)
    expect(days.toSorted((one, two) => one - two)).toEqual(days)
    await page.keyboard.press('3')
    await expect(done(1)).toBeAttached()
    await expect(review.title).not.toHaveText(first)
  })

  await test.step('undo brings the card back, and another grade can be given', async () => {
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
    await page.keyboard.press('Control+z')
    await expect(review.title).toHaveText(first)
    await expect(done(0)).toBeAttached()
    await review.reveal()
    await page.keyboard.press('1')
    await expect(review.title).not.toHaveText(first)
  })

  await test.step('the next one, and history knows both', async () => {
    const second = (await review.title.textContent()) ?? ''
    await review.reveal()
    await page.keyboard.press('4')
    await expect(done(2)).toBeAttached()
    await expect(review.title).not.toHaveText(second)
    await frame(page).goTo('History')
    await expect(page.getByRole('grid', { name: 'Days of practice' }).getByLabel(/: 2 answers/)).toBeVisible()
  })
})

test('a review left at once shows on return what was typed', async ({ app }) => {
  const { page } = app
  await page.getByRole('region', { name: 'Due for review' }).getByRole('button', { name: 'Review' }).click()
  const prose = page.getByRole('textbox', { name: 'Your answer' })
  await expect(frame(page).heading('Review')).toBeVisible()
  await expect(reviewPage(page).title).toBeVisible()
  // The first card of this folder's queue is a typed one or is passed over.
  while (!(await prose.isVisible())) {
    const review = reviewPage(page)
    const title = (await review.title.textContent()) ?? ''
    await review.reveal()
    await page.keyboard.press('3')
    await expect(review.title).not.toHaveText(title)
  }
  await prose.fill('First the baseline.')
  await frame(page).goTo('Today')
  await page.goBack()
  await expect(prose).toHaveValue('First the baseline.')
})
