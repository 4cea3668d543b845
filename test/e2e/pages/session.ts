import { expect, type Locator, type Page } from '@playwright/test'

const secondsIn = (time: string): number => time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0)

/** The running session. */
export function sessionPage(page: Page) {
  const strip = page.getByRole('navigation', { name: 'Items' })
  const answer = page.getByRole('region', { name: 'Answer', exact: true })
  const editor = answer.locator('.monaco-editor').first()
  const clock = (name: string): Locator => page.getByRole('timer', { name: new RegExp(`^${name}: `) })
  return {
    strip,
    answer,
    editor,
    clock,
    title: page.getByRole('region', { name: 'Question' }).getByRole('heading', { level: 2 }).first(),
    prose: page.getByRole('textbox', { name: 'Your answer' }),
    saved: page.getByText('Saved', { exact: true }),
    chip: (position: number): Locator => strip.getByRole('button', { name: new RegExp(`^Item ${position}, `) }),
    button: (name: string | RegExp): Locator => page.getByRole('button', { name }),
    /** Seconds that the session's clock shows. */
    async secondsLeft(): Promise<number> {
      const label = (await clock('Session').getAttribute('aria-label')) ?? ''
      return secondsIn(/^Session: ([\d:]+) left/.exec(label)?.[1] ?? 'none')
    },
    async open(position: number): Promise<void> {
      const chip = strip.getByRole('button', { name: new RegExp(`^Item ${position}, `) })
      await chip.click()
      await expect(chip).toHaveAttribute('aria-current', 'step')
    },
    pickOption: (id: string): Promise<void> => answer.locator(`[aria-labelledby="option-${id}"]`).click(),
    /** Replaces the code as a person does who pastes a draft and then goes on typing: a last line by keyboard. */
    async writeCode(code: string, lastLine: string): Promise<void> {
      await expect(editor).toBeVisible({ timeout: 20_000 })
      await editor.locator('.view-lines').click()
      await page.keyboard.press('Control+a')
      await page.evaluate((text) => navigator.clipboard.writeText(text), `${code.trimEnd()}\n`)
      await page.keyboard.press('Control+v')
      await page.keyboard.type(lastLine)
    },
    async submit(): Promise<void> {
      await page.getByRole('button', { name: 'Submit' }).click()
    },
    async end(): Promise<void> {
      await page.getByRole('button', { name: 'End', exact: true }).click()
      await page.getByRole('button', { name: 'End and go to the debrief' }).click()
    },
  }
}
