import { makeDataFolder, removeDataFolder, startBuiltWebHost, type RunningHost } from '../helpers/web-host.ts'
import { expect, test } from './fixture.ts'
import { debriefPage } from './pages/debrief.ts'
import { frame } from './pages/frame.ts'
import { reportPage } from './pages/report.ts'
import { sessionPage } from './pages/session.ts'
import { setsPage } from './pages/sets.ts'
import { setupPage } from './pages/setup.ts'

test.describe('a set travels to another install', () => {
  let other: RunningHost
  test.beforeAll(async () => {
    other = await startBuiltWebHost(makeDataFolder())
  })
  test.afterAll(async () => {
    await other.stop()
    removeDataFolder(other.data)
  })

  test('made by keyboard, exported, imported elsewhere, held for a candidate, scored, reported without a name', async ({ app, context }) => {
    test.setTimeout(400_000)
    let file = { name: '', text: '' }
    let order: string[] = []

    await test.step('made, filled and put in order by keyboard', async () => {
      const { page } = app
      const sets = setsPage(page)
      await frame(page).goTo('Sets')
      await page.keyboard.press('n')
      await expect(sets.name).toBeFocused()
      await page.keyboard.type('Panel for Zürich')
      await frame(page).command('Add questions to this set')
      await expect(sets.found).toBeFocused()
      for (const [query, count] of [['kind:open theme:ml-theory', 2], ['kind:choice', 1]] as const) {
        await sets.found.fill(query)
        await expect(page.getByRole('list', { name: 'Questions found' }).getByRole('listitem').first()).toContainText(query.startsWith('kind:open') ? 'Open' : 'Choice')
        for (let index = 0; index < count; index += 1) {
          const before = await sets.items.count()
          await page.keyboard.press('Enter')
          await expect(sets.items).toHaveCount(before + 1)
        }
      }
      const focused = page.locator(':focus')
      await sets.offered.getByRole('button', { name: /^Add / }).first().focus()
      await page.keyboard.press('Enter')
      await expect(sets.items).toHaveCount(4)
      await expect(focused).toHaveAccessibleName(/^Add /)
      await sets.items.last().getByRole('button', { name: /^Remove / }).focus()
      await page.keyboard.press('Enter')
      await expect(sets.items).toHaveCount(3)
      await expect(focused).toHaveAccessibleName(/^Remove /)
      const before = await sets.titles()
      await sets.items.last().getByRole('button', { name: /up$/ }).focus()
      await page.keyboard.press('Alt+ArrowUp')
      order = [before[0], before[2], before[1]].map((title) => title ?? '')
      await expect.poll(() => sets.titles()).toEqual(order)
      await expect(page.getByRole('heading', { level: 2, name: /^3 questions, \d+ min$/ })).toBeVisible()
      await expect(sets.saved).toBeVisible()
      await page.reload()
      await expect.poll(() => sets.titles()).toEqual(order)
      file = await sets.download(() => frame(page).command('Export this set'))
      expect(JSON.parse(file.text)).toMatchObject({ format: 'dry-run-set', name: 'Panel for Zürich' })
    })

    const page = await context.newPage()
    await page.goto(other.url)
    const sets = setsPage(page)

    await test.step('a file that is no set is refused with the reason, and the right one comes in whole', async () => {
      await frame(page).goTo('Sets')
      await sets.import('broken.json', file.text.replace('"dry-run-set"', '"something-else"'))
      await expect(page.getByRole('alert')).toContainText('“broken.json” was not imported')
      await sets.import(file.name, file.text)
      await expect(page.getByText('“Panel for Zürich” is imported')).toBeVisible()
      await expect(page.getByText('There was one of this name already')).toHaveCount(0)
      await page.getByRole('link', { name: 'Open the set' }).click()
      await expect.poll(() => sets.titles()).toEqual(order)
    })

    await test.step('held for a named candidate; a name is asked for', async () => {
      await frame(page).goTo('Sets')
      await sets.hold('Panel for Zürich')
      const setup = setupPage(page)
      await expect(setup.planned).toHaveCount(3)
      await setup.pick('For a candidate')
      await setup.start.click()
      await expect(page.getByText('Name the candidate')).toBeVisible()
      await setup.setField('Candidate', 'Noor Haddad')
      await setup.setField('Interviewer', 'Rosa Lind')
      await setup.setField('Role', 'ML engineer')
      await setup.begin()
      const session = sessionPage(page)
      await expect(page.getByText('Noor Haddad, with Rosa Lind')).toBeVisible()
      await session.prose.fill('Variance falls, bias stays.')
      await session.submit()
      await expect(session.chip(2)).toHaveAttribute('aria-current', 'step')
      await session.answer.getByRole('radio').or(session.answer.getByRole('checkbox')).first().click()
      await session.submit()
      await expect(session.chip(3)).toHaveAttribute('aria-current', 'step')
      await session.prose.fill('Noor Haddad would look at the residuals.')
      await session.submit()
      await session.end()
    })

    await test.step('scored by the interviewer, with evidence', async () => {
      const debrief = debriefPage(page)
      for (const position of [1, 3]) {
        await debrief.open(position)
        await debrief.points('Must').first().check()
        await debrief.note.fill(`Said it in the first minute (${position}).`)
        await debrief.settleButton.click()
        await expect(debrief.entry(position)).not.toContainText('to settle')
      }
      await debrief.settleProposed.click()
      await expect(debrief.settleProposed).toHaveCount(0)
      await debrief.openSummary()
      await expect(page.getByText('leaves your own cards and ratings as they are')).toBeVisible()
      const card = page.getByRole('region', { name: 'Scorecard' })
      await card.getByText('Strong yes').click()
      await card.getByText('Medium', { exact: true }).click()
      await card.getByRole('radio', { name: /^Level 3/ }).first().click()
      await card.getByRole('textbox', { name: /^Evidence for/ }).first().fill('Noor Haddad named the assumption before using it.')
      await card.getByRole('textbox', { name: 'Strengths' }).fill('Clear, and brief.')
      await expect(card.getByText('Saved', { exact: true })).toBeVisible()
    })

    await test.step('the report has the name, the redacted one has it nowhere', async () => {
      await frame(page).command('Open the report')
      const report = reportPage(page)
      await expect(report.heading).toContainText('Noor Haddad')
      await expect(page.getByText('Clear, and brief.')).toBeVisible()
      await expect(report.questions.getByRole('row')).toHaveCount(4)
      await expect(report.ratings).toHaveCount(0)
      await expect(page.getByText('Picked', { exact: true })).toBeVisible()
      const open = await report.export('JSON')
      expect(open.text).toContain('Noor Haddad')
      expect(open.text).toContain('Said it in the first minute (1).')
      await report.redact()
      await expect(report.heading).not.toContainText('Noor')
      for (const format of ['JSON', 'HTML', 'Markdown', 'CSV'] as const) {
        const redacted = await report.export(format)
        expect(redacted.text, format).not.toMatch(/Noor|Haddad|Rosa|Lind\b/)
        expect(redacted.text, format).not.toMatch(/Clear, and brief|in the first minute|named the assumption/)
        expect(redacted.name, format).not.toMatch(/noor|haddad/i)
        expect(redacted.name, format).toContain('-without-names-')
      }
    })

    await test.step("the owner's cards and ratings are what they were", async () => {
      await frame(page).goTo('Today')
      await expect(page.getByRole('region', { name: 'Rating' }).getByText('not measured yet')).toHaveCount(5)
      await expect(page.getByText('Nothing is due')).toBeVisible()
      await expect(page.getByRole('region', { name: 'Last sessions' })).toContainText('Noor Haddad')
    })

    await test.step('the session can be deleted, settled as it is', async () => {
      await frame(page).goTo('History')
      await expect(page.getByRole('row').filter({ hasText: 'Noor Haddad' })).toHaveCount(1)
      await page.getByRole('button', { name: /^Delete / }).filter({ visible: true }).click()
      await frame(page).confirm('Delete')
      await expect(page.getByText('No session yet')).toBeVisible()
    })
  })
})
