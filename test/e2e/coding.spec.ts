import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Json } from '#core/bank/case'
import { root } from '../helpers/web-host.ts'
import { expect, test, type App } from './fixture.ts'
import { sessionPage } from './pages/session.ts'
import { started } from '../helpers/started.ts'
import { axeFaults } from './screens.ts'

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
  prepare: async ({}, use) =>
    use(async (data) => {
      await started(data)
      cpSync(join(root, 'test/fixtures/languages'), join(data, 'packs', 'languages'), { recursive: true })
    }),
})

async function practise({ page, go }: App, id: string): Promise<void> {
  await go(`/bank/${id}`)
  await page.getByRole('button', { name: 'Practise this' }).click()
  await expect(sessionPage(page).editor).toBeVisible({ timeout: 30_000 })
}

async function choose(page: Page, language: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Language' }).or(page.getByRole('textbox', { name: 'Language' })).first().click()
  await page.getByRole('option', { name: language, exact: true }).click()
  await expect(sessionPage(page).editor).toBeVisible({ timeout: 30_000 })
}

/** Runs of the session's timeline, as the report exports them. */
async function runsOf(page: Page): Promise<{ language?: Json; code?: Json; cases?: Json }[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /JSON/ }).click()
  const stream = await (await download).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const report = JSON.parse(Buffer.concat(chunks).toString()) as { timeline: { type: string; data: { language?: Json; code?: Json; cases?: Json } }[] }
  return report.timeline.filter((event) => event.type === 'run').map((event) => event.data)
}

const right = 'function scaled(numbers: readonly number[]): number[] {\n  const largest = Math.max(...numbers)\n  return numbers.map((one) => one / largest)\n}'
const forOneOnly = 'def scaled(numbers):\n    print("got", numbers)\n    return [1.0] if len(numbers) == 1 else numbers'

test('one question in several languages: drafts are kept, what failed runs again, every run is in the timeline', async ({ app }) => {
  const { page } = app
  const session = sessionPage(page)
  await practise(app, 'scaled')

  await test.step('Python: one of two cases passes, and the failed one alone runs again', async () => {
    await session.writeCode(forOneOnly, '# in Python')
    await session.button('Run the cases').click()
    await expect(page.getByText('1 of 2 cases passed', { exact: false }).first()).toBeVisible({ timeout: 60_000 })
    await session.button('Run the one that failed').click()
    await expect(page.getByText('1 of 2 cases passed', { exact: false }).first()).toBeVisible({ timeout: 60_000 })
    await expect(session.button('Run the one that failed')).toBeEnabled()
  })

  await test.step('TypeScript: its own draft, its own engine, faults underlined', async () => {
    await choose(page, 'TypeScript')
    await expect(session.editor).toContainText('number[]')
    await expect(page.getByText('1 of 2 cases passed', { exact: false }), 'results are those of the language on screen').toHaveCount(0)
    await session.writeCode(right, 'const unfit: string = 5')
    await expect(session.editor.locator('.squiggly-error').first()).toBeVisible({ timeout: 60_000 })
    await session.button('Run the cases').click()
    await expect(page.getByText('2 of 2 cases passed', { exact: false }).first()).toBeVisible({ timeout: 60_000 })
    expect(await axeFaults(page)).toEqual([])
  })

  await test.step('back to Python: what was written is there, also after a restart', async () => {
    await choose(page, 'Python')
    await expect(session.editor).toContainText('in Python')
    await expect(page.getByText('1 of 2 cases passed', { exact: false }).first()).toBeVisible()
    await session.answer.getByRole('tab', { name: 'Own input' }).click()
    await session.button('Run').last().click()
    await expect(session.answer.getByText('Own input', { exact: true }).last()).toBeVisible()
    await session.answer.getByRole('tab', { name: 'Cases' }).click()
    await expect(page.getByText('1 of 2 cases passed', { exact: false }).first(), 'own input leaves them as they are').toBeVisible()
    await expect(session.saved).toBeVisible()
    await app.restart('SIGKILL')
    await expect(sessionPage(app.page).editor).toContainText('in Python', { timeout: 30_000 })
    await choose(app.page, 'TypeScript')
    await expect(sessionPage(app.page).editor).toContainText('unfit')
  })

  await test.step('the timeline holds each run with its code and cases', async () => {
    const { page: after } = app
    await sessionPage(after).submit()
    await expect(sessionPage(after).chip(1)).toHaveAccessibleName(/answered/, { timeout: 60_000 })
    await sessionPage(after).end()
    await expect(after.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible()
    await app.go(after.url().replace(/.*#\/debrief/, '/report'))
    const runs = await runsOf(after)
    expect(runs.map((run) => [run.language, (run.cases as unknown[]).length])).toEqual([['python', 2], ['python', 1], ['typescript', 2], ['python', 1]])
    expect(runs[1]).toMatchObject({ code: expect.stringContaining('in Python'), cases: [{ caseId: 'three', outcome: 'failed', printed: expect.stringContaining('got [1, 4, 2]') }] })
  })
})

test('Python’s own names explain themselves, snippets come when asked for', async ({ app }) => {
  const { page } = app
  const session = sessionPage(page)
  await practise(app, 'scaled')
  await session.writeCode('ranked = sorted([3, 1])', 'fori')
  await session.editor.getByText('sorted', { exact: false }).first().hover()
  await expect(page.getByText('Return a new list containing all items from the iterable in ascending order.')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Space')
  await expect(page.getByText('for over indices')).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Enter')
  await expect(session.editor).toContainText('in enumerate(many):')
})

test('a query explains itself', async ({ app }) => {
  const { page } = app
  const session = sessionPage(page)
  await practise(app, 'daily-users-sqlite')
  await session.writeCode('select 1 as one', '-- mine')
  await page.getByRole('tab', { name: 'Query plan' }).click()
  await session.button('Explain the query').click()
  await expect(page.getByLabel('Steps of the plan')).toContainText(/SCAN|CONSTANT/, { timeout: 60_000 })
  await session.writeCode('selec 1', '-- wrong')
  await session.button('Explain the query').click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is no plan' })).toContainText(/syntax error/)
})

test('PostgreSQL says what each step of a query took', async ({ app }) => {
  const { page } = app
  const session = sessionPage(page)
  await practise(app, 'labels-per-annotator')
  await session.writeCode('select count(*) as rows from generate_series(1, 3)', '-- mine')
  await page.getByRole('tab', { name: 'Query plan' }).click()
  await session.button('Explain the query').click()
  await expect(page.getByLabel('Steps of the plan')).toContainText(/Function Scan on generate_series .*actual time/, { timeout: 60_000 })
})

test('code that is too long to keep says so in place', async ({ app }) => {
  test.setTimeout(200_000)
  await practise(app, 'scaled')
  const session = sessionPage(app.page)
  await session.writeCode(`# ${'x'.repeat(200_000)}`, '# more')
  await expect(session.answer.getByRole('alert')).toContainText('Too long to be saved')
  await expect(app.page.getByText(/^Not saved: code is longer than 200,000 characters\./)).toBeVisible()
  await app.page.keyboard.press('Control+a')
  await app.page.keyboard.type('# short')
  await expect(session.saved).toBeVisible()
})
