import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

export type Exported = { name: string; bytes: Buffer; text: string }

/** One session as a committee reads it. */
export function reportPage(page: Page) {
  return {
    heading: page.getByRole('heading', { level: 1, name: /^Report: / }),
    score: page.getByRole('region', { name: 'Score' }),
    questions: page.getByRole('region', { name: 'Questions' }),
    ratings: page.getByRole('region', { name: 'Rating' }),
    redact: (): Promise<void> => page.getByRole('switch', { name: 'Without names and notes' }).click(),
    item: (title: string): Locator => page.getByRole('heading', { level: 2, name: title }),
    async export(format: 'PDF' | 'HTML' | 'Markdown' | 'JSON' | 'CSV'): Promise<Exported> {
      await page.getByRole('button', { name: 'Export' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('menuitem', { name: new RegExp(`^${format}: `) }).click()
      const done = await download
      await expect(page.getByRole('menuitem')).toHaveCount(0)
      const bytes = await readFile(await done.path())
      return { name: done.suggestedFilename(), bytes, text: bytes.toString('utf8') }
    },
  }
}
