import { expect, type Locator, type Page } from '@playwright/test'

/** Where a session is planned. */
export function setupPage(page: Page) {
  const planned = page.getByRole('list', { name: 'Planned questions' }).getByRole('listitem')
  const field = async (label: string, value: string): Promise<void> => {
    const input = page.getByRole('textbox', { name: label, exact: true })
    await input.fill(value)
    await input.blur()
  }
  return {
    planned,
    start: page.getByRole('button', { name: /^Start( Ctrl|$)/ }),
    pick: (chip: string): Promise<void> => page.getByText(chip, { exact: true }).first().click(),
    setCount: (count: number): Promise<void> => field('Questions', String(count)),
    setMinutes: (minutes: number): Promise<void> => field('Minutes', String(minutes)),
    setField: field,
    lineWith: (text: string | RegExp): Locator => planned.filter({ hasText: text }),
    async useSet(name: string): Promise<void> {
      await page.getByText('From a set').click()
      await page.getByRole('combobox', { name: 'Set' }).or(page.getByLabel('Set', { exact: true })).first().click()
      await page.getByRole('option', { name: new RegExp(`^${name} `) }).click()
    },
    async begin(): Promise<void> {
      await page.getByRole('button', { name: /^Start( Ctrl|$)/ }).click()
      await expect(page).toHaveURL(/#\/session\/./)
    },
  }
}
