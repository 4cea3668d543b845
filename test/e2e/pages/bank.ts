import { expect, type Locator, type Page } from '@playwright/test'

/** Tree, search, results and preview. */
export function bankPage(page: Page) {
  const search = page.getByRole('searchbox', { name: 'Search the bank' })
  const list = page.getByRole('listbox', { name: 'Questions' })
  const toolbar = page.getByRole('region', { name: 'Search' })
  const preview = page.getByRole('region', { name: 'Question', exact: true })
  return {
    search,
    list,
    preview,
    rows: list.getByRole('option'),
    faults: toolbar.getByRole('status').getByRole('button'),
    filter: (name: 'Due' | 'New' | 'Starred' | 'Suspended'): Locator => toolbar.getByText(name, { exact: true }),
    showLevels: (): Promise<void> => toolbar.getByRole('switch', { name: 'Show levels' }).click(),
    tree: (name: string): Locator => page.getByRole('treeitem', { name: new RegExp(`^${name}`) }),
    title: preview.getByRole('heading', { level: 2 }).first(),
    star: preview.getByRole('button', { name: 'Star' }),
    suspend: preview.getByRole('button', { name: 'Suspend' }),
    note: preview.getByLabel('Your note'),
    answerButton: preview.getByRole('button', { name: /the answer$/ }),
    /** Types a query of which so many results are expected. */
    async find(query: string, count: number): Promise<void> {
      await search.fill(query)
      await expect(toolbar.getByText(`${count} ${count === 1 ? 'question' : 'questions'}`, { exact: true }), query).toBeVisible()
    },
    /** Types a query and waits for a first result that fits. */
    async findSome(query: string, sign: string | RegExp): Promise<void> {
      await search.fill(query)
      await expect(list.getByRole('option').first(), query).toContainText(sign)
    },
    hasFocus: (): Promise<boolean> => preview.evaluate((element) => element.contains(document.activeElement)),
  }
}
