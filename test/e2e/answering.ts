import type { Page } from '@playwright/test'
import type { Question } from '#core/kinds/index'
import { expect } from './fixture.ts'
import { sessionPage } from './pages/session.ts'

/** A rectangle with a label, drawn by key and mouse. */
export async function draw(page: Page): Promise<void> {
  const board = page.getByRole('region', { name: 'Drawing board' })
  const canvas = board.locator('canvas.interactive')
  await expect(canvas).toBeVisible({ timeout: 30_000 })
  const box = await canvas.boundingBox()
  if (!box) throw new Error('the board has no size')
  const [left, top] = [box.x + box.width / 2 - 90, box.y + box.height / 2 - 40]
  await page.mouse.click(left - 20, top + 120)
  await page.keyboard.press('r')
  await page.mouse.move(left, top)
  await page.mouse.down()
  await page.mouse.move(left + 180, top + 90, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Feature store')
  await page.keyboard.press('Escape')
}

/** What the story writes, so that it can be found again in debrief and report. */
export const written = {
  open: 'Short answer first: **measure the baseline**, then compare, with $p < 0.05$.',
  design: 'Requests pass a queue; features come from one store for training and serving.',
  code: '# checked by hand on two cases',
  sql: '-- checked by hand on two cases',
}

/** Answers the item on screen as somebody would who knows the reference, and leaves it unsubmitted. */
export async function writeAnswer(page: Page, question: Question): Promise<void> {
  const session = sessionPage(page)
  switch (question.kind) {
    case 'choice':
      for (const option of question.options.filter((one) => one.correct)) await session.pickOption(option.id)
      return
    case 'numeric':
      return session.answer.getByLabel(/^Your number/).fill(String(question.answer.value))
    case 'open':
      await session.prose.click()
      return page.keyboard.type(written.open)
    case 'code':
      return session.writeCode(question.solutions.python ?? '', written.code)
    case 'sql':
      return session.writeCode(question.solution, written.sql)
    case 'design':
      await draw(page)
      return page.getByRole('textbox', { name: 'Your text' }).fill(written.design)
  }
}
