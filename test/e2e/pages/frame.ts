import { expect, type Locator, type Page } from '@playwright/test'

/** What every screen has: navigation, palette, notifications. */
export function frame(page: Page) {
  return {
    heading: (name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true }),
    async goTo(name: 'Today' | 'Bank' | 'Session' | 'Review' | 'Sets' | 'Roles' | 'History' | 'Settings'): Promise<void> {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
    },
    /** Runs a command of the palette by keyboard alone: the first one found is chosen already. */
    async command(text: string): Promise<void> {
      await page.keyboard.press('Control+k')
      const search = page.getByRole('dialog').getByRole('textbox')
      await expect(search).toBeFocused()
      await page.keyboard.type(text)
      const found = page.getByRole('dialog').getByRole('button', { name: text })
      await expect(found.first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(search).toBeHidden()
    },
    confirm: (name: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name }).click(),
    notice: (text: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: text }),
  }
}
