import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { bankPage } from './pages/bank.ts'
import { debriefPage } from './pages/debrief.ts'
import { frame } from './pages/frame.ts'
import { setsPage } from './pages/sets.ts'
import { practised } from './prepared.ts'

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
test.use({ prepare: async ({}, use) => use(async (data) => void (await practised(data))) })

test('a set left at once is there as it was left, and the next change builds on it', async ({ app }) => {
  const { page } = app
  const sets = setsPage(page)
  await frame(page).goTo('Sets')
  await sets.open('Panel of four')
  await expect(sets.items).toHaveCount(4)
  await sets.found.fill('kind:choice')
  await expect(sets.offered.first()).toContainText('Choice')
  await sets.found.press('Enter')
  await expect(sets.items).toHaveCount(5)
  await sets.leave()
  await sets.open('Panel of four')
  await expect(sets.items).toHaveCount(5)
  await sets.found.fill('kind:numeric')
  await expect(sets.offered.first()).toContainText('Numeric')
  await sets.found.press('Enter')
  await expect(sets.items).toHaveCount(6)
  await expect(sets.saved).toBeVisible()
  await page.reload()
  await expect(sets.items).toHaveCount(6)
})

test('a set without a name keeps its last one, and everything else that was changed', async ({ app }) => {
  const { page } = app
  const sets = setsPage(page)
  await frame(page).goTo('Sets')
  await sets.open('Panel of four')
  await sets.name.fill('')
  await expect(page.getByText('A set needs a name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Description' }).fill('For the second round.')
  await sets.leave()
  await sets.open('Panel of four')
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('For the second round.')
  await page.reload()
  await expect(sets.name).toHaveValue('Panel of four')
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('For the second round.')
})

/** The bank at the one question that has a note. */
async function openNote(page: Page) {
  const bank = bankPage(page)
  await frame(page).goTo('Bank')
  await bank.find('is:suspended', 1)
  await bank.rows.first().click()
  await expect(bank.note).toHaveValue('Ask the team first.')
  return bank
}

test('a note left at once is there on return', async ({ app }) => {
  const { page } = app
  const bank = await openNote(page)
  await bank.note.press('End')
  await page.keyboard.type(' They said yes.')
  await frame(page).goTo('Today')
  await page.goBack()
  await bank.rows.first().click()
  await expect(bank.note).toHaveValue('Ask the team first. They said yes.')
  await bank.note.press('End')
  await page.keyboard.type(' Twice.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(bank.note).toHaveValue('Ask the team first. They said yes. Twice.')
})

test('a note that cannot be saved is there on return, and saved once it can be', async ({ app }) => {
  const { page } = app
  const bank = await openNote(page)
  await page.route(/bank\/mark/, (route) => route.abort())
  await bank.note.fill('Nobody takes this now.')
  await expect(page.getByText(/^Not saved/)).toBeVisible()
  await frame(page).goTo('Today')
  await page.goBack()
  await bank.rows.first().click()
  await expect(bank.note).toHaveValue('Nobody takes this now.')
  await expect(page.getByText(/^Not saved/)).toBeVisible()
  await page.unroute(/bank\/mark/)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 })
})

test('scorecard, points and note left at once are there on return', async ({ app }) => {
  const { page } = app
  const debrief = debriefPage(page)
  await frame(page).goTo('History')
  await page.getByRole('link', { name: /Onsite, coding round/ }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /Onsite, coding round/ })).toBeVisible()
  await page.goto(page.url().replace(/#\/report\//, '#/debrief/'))
  await debrief.openSummary()
  const follow = page.getByRole('textbox', { name: 'To follow up' })
  await expect(follow).toHaveValue('Ask about serving.')
  await follow.fill('Ask about serving, and about cost.')
  await frame(page).goTo('Today')
  await page.goBack()
  await debrief.openSummary()
  await expect(follow).toHaveValue('Ask about serving, and about cost.')
  await page.getByRole('textbox', { name: 'Strengths' }).fill('Calm.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await debrief.openSummary()
  await expect(follow).toHaveValue('Ask about serving, and about cost.')

  await debrief.open(1)
  await debrief.note.fill('Named the cost before the code.')
  await frame(page).goTo('Today')
  await page.goBack()
  await debrief.open(1)
  await expect(debrief.note).toHaveValue('Named the cost before the code.')
})

test('a note judges nothing, a chosen grade is there on return, and none met is said on purpose', async ({ app }) => {
  const { page } = app
  const debrief = debriefPage(page)
  await frame(page).goTo('History')
  await page.getByRole('link', { name: /^Debrief of Evening mock/ }).first().click()
  await debrief.open(1)
  const judged = page.waitForResponse(/sessions\/judge/)
  await debrief.note.fill('Spoke slowly.')
  await judged
  await expect(debrief.score).toContainText('Score —')
  await expect(debrief.settleButton).toBeDisabled()
  await debrief.grade('Hard').click()
  await debrief.open(2)
  await debrief.open(1)
  await expect(debrief.grade('Hard')).toBeChecked()
  await expect(debrief.note).toHaveValue('Spoke slowly.')
  await debrief.none.check()
  await expect(debrief.score).toContainText(/Score 0\s%: 0 of \d points; proposed grade: Again; changed by you/)
  await debrief.none.uncheck()
  await debrief.points('Must').first().check()
  await expect(debrief.none).toBeDisabled()
  await expect(debrief.score).toContainText(/: 1 of \d points; proposed grade/)
})
