import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** Sets: the list and one of them. */
export function setsPage(page: Page) {
  const items = page.getByRole('list', { name: 'Questions in order' }).getByRole('listitem')
  return {
    items,
    name: page.getByRole('textbox', { name: 'Name' }),
    found: page.getByRole('searchbox', { name: 'Search questions to add' }),
    offered: page.getByRole('list', { name: 'Questions found' }).getByRole('listitem'),
    saved: page.getByRole('status').filter({ hasText: /^Saved$/ }),
    row: (name: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) }),
    titles: (): Promise<string[]> => items.getByRole('link').allTextContents(),
    /** Runs `ask` and reads the file that comes. */
    async download(ask: () => Promise<unknown>): Promise<{ name: string; text: string }> {
      const coming = page.waitForEvent('download')
      await ask()
      const file = await coming
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
    },
    async import(name: string, text: string): Promise<void> {
      const asked = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Import' }).click()
      await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    },
    async open(name: string): Promise<void> {
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    },
    async leave(): Promise<void> {
      await page.getByRole('link', { name: 'All sets' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Sets', exact: true })).toBeVisible()
    },
    async hold(name: string): Promise<void> {
      await page.getByRole('button', { name: `Hold a session from ${name}` }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Session' })).toBeVisible()
    },
  }
}
