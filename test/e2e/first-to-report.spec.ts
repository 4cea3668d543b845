import type { Question } from '#core/kinds/index'
import { writeAnswer, written } from './answering.ts'
import { expect, test } from './fixture.ts'
import { debriefPage } from './pages/debrief.ts'
import { frame } from './pages/frame.ts'
import { reportPage } from './pages/report.ts'
import { sessionPage } from './pages/session.ts'
import { setupPage } from './pages/setup.ts'
import { readReferences } from './reference.ts'

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  // A first start indeed: the data folder is empty.
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
  prepare: async ({}, use) => use(async () => undefined),
})

const kinds = ['Open', 'Choice', 'Numeric', 'Code', 'SQL', 'Design']

test('from the first start to the report of a mock interview', async ({ app }) => {
  test.setTimeout(400_000)
  const { page } = app
  const references = await readReferences()
  const { goTo } = frame(page)
  const setup = setupPage(page)
  const session = sessionPage(page)
  const debrief = debriefPage(page)
  const report = reportPage(page)
  const asked: Question[] = []

  await test.step('Today is empty and says what to do', async () => {
    await expect(page.getByText('No session yet')).toBeVisible()
    await expect(page.getByText('Nothing is due')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Suggested session' }).getByRole('button', { name: /^Start( Ctrl|$)/ })).toBeEnabled()
    await page.getByRole('button', { name: 'Plan a session' }).click()
  })

  await test.step('a plan with one question of each kind', async () => {
    for (const kind of kinds) await setup.pick(kind)
    await setup.setCount(kinds.length)
    await setup.setMinutes(180)
    await expect(setup.planned).toHaveCount(kinds.length)
    for (const kind of kinds) await expect(setup.lineWith(new RegExp(`${kind} · \\d`))).toHaveCount(1)
    await setup.begin()
  })

  await test.step('every item answered: a hint, a skip, a flag, a pause on the way', async () => {
    for (let position = 1; position <= kinds.length; position += 1) {
      await session.open(position)
      const question = references.get((await session.title.textContent()) ?? '')
      if (!question) throw new Error('the item on screen asks nothing the bank knows')
      asked.push(question)
      if (question.kind === 'numeric') {
        await session.button('Skip').click()
        await expect(session.chip(position)).toHaveAccessibleName(/skipped/)
        await session.open(position)
      }
      if (question.kind === 'open') {
        await session.button(/^Hint 1 of/).click()
        await expect(page.getByRole('list', { name: 'Hints taken' }).getByRole('listitem')).toHaveCount(1)
        await session.button('Flag').click()
        await expect(session.chip(position)).toHaveAccessibleName(/flagged/)
        await session.button('Pause').click()
        await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible()
        await expect(session.prose).toBeHidden()
        await session.button('Resume').last().click()
      }
      await writeAnswer(page, question)
      if (question.kind === 'code' || question.kind === 'sql') {
        await session.button('Run the cases').click()
        const visible = question.cases.filter((one) => one.visible).length
        await expect(session.answer.getByText(`${visible} of ${visible} case`, { exact: false }).first()).toBeVisible({ timeout: 45_000 })
      }
      await session.submit()
      await expect(session.chip(position)).toHaveAccessibleName(/answered/, { timeout: 45_000 })
    }
    expect(asked.map((one) => one.kind).toSorted()).toEqual(['choice', 'code', 'design', 'numeric', 'open', 'sql'])
  })

  await test.step('going back changes an answer', async () => {
    const at = asked.findIndex((one) => one.kind === 'open') + 1
    await session.open(at)
    await session.button('Change the answer').click()
    await expect(session.prose).toHaveValue(written.open)
    await session.prose.press('Control+End')
    await page.keyboard.type(' Added on the way back.')
    await session.submit()
    await expect(session.chip(at)).toHaveAccessibleName(/answered/)
  })

  await test.step('ended: the debrief proposes, the person decides', async () => {
    await session.end()
    await expect(debrief.heading).toBeVisible()
    await expect(debrief.settleProposed).toHaveText('Settle 4 self-scored as proposed')
    const [open, design, code] = (['open', 'design', 'code'] as const).map((kind) => asked.findIndex((one) => one.kind === kind) + 1)
    await debrief.open(code ?? 0)
    await expect(debrief.cases).toContainText(/(\d+) of \1 cases passed/)
    await expect(debrief.given).toContainText(written.code)
    await debrief.open(open ?? 0)
    await expect(debrief.given).toContainText('Added on the way back.')
    await expect(debrief.settleButton).toBeDisabled()
    for (const point of await debrief.points('Must').all()) await point.check()
    await expect(debrief.score).toContainText('proposed grade')
    await expect(page.getByRole('article')).toContainText(/1 of \d hints taken/)
    await debrief.grade('Hard').click()
    await debrief.note.fill('Name the metric before the threshold.')
    await debrief.settleButton.click()
    await expect(debrief.entry(open ?? 0)).toContainText('Hard')
    await debrief.open(design ?? 0)
    await expect(debrief.given.getByRole('img')).toBeVisible()
    await debrief.points('Must').first().check()
    await debrief.points('Trap').first().check()
    await expect(debrief.score).toContainText('proposed grade: Again')
    await debrief.settleButton.click()
    await debrief.settleProposed.click()
    await debrief.openSummary()
    await expect(debrief.ratings.filter({ hasText: 'Overall' })).toContainText(/1500 ± 700.*\d+ ± \d+/)
    await expect(page.getByText('not settled')).toHaveCount(0)
  })

  await test.step('Today shows ratings with their bands and the session with its score', async () => {
    await goTo('Today')
    await expect(page.getByRole('region', { name: 'Rating' })).toContainText(/Overall.*±/)
    await expect(page.getByRole('region', { name: 'Last sessions' })).toContainText('6 of 6 answered')
    await page.getByRole('region', { name: 'Last sessions' }).getByRole('link').first().click()
  })

  await test.step('the report, on screen and in five formats', async () => {
    await expect(report.heading).toBeVisible()
    for (const { title } of asked) await expect(report.item(title)).toBeVisible()
    const [pdf, html, markdown, json, csv] = [
      await report.export('PDF'),
      await report.export('HTML'),
      await report.export('Markdown'),
      await report.export('JSON'),
      await report.export('CSV'),
    ]
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.bytes.length).toBeGreaterThan(10_000)
    for (const file of [html, markdown, json]) {
      for (const { title } of asked) expect(file.text, file.name).toContain(title)
      expect(file.text).toContain('Name the metric before the threshold.')
    }
    expect(html.text, 'self-contained').not.toMatch(/(src|href)="https?:/)
    const value = JSON.parse(json.text) as { items: { kind: string; score: number | null; grade: string | null; hints: unknown[] }[] }
    expect(value.items.every((one) => one.score !== null && one.grade !== null)).toBe(true)
    expect(value.items.find((one) => one.kind === 'code')?.score).toBe(1)
    expect(value.items.find((one) => one.kind === 'numeric')?.score).toBe(1)
    expect(value.items.find((one) => one.kind === 'open')).toMatchObject({ grade: 'hard', hints: [{}] })
    expect(csv.text.trim().split(/\r?\n/).length).toBeGreaterThanOrEqual(1 + asked.length)
    expect(new Set([pdf, html, markdown, json, csv].map((file) => file.name)).size).toBe(5)
  })
})
