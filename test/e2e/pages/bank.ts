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
    showLevels: (): Promise<void> => toolbar.getByText('Show levels').click(),
    tree: (name: string): Locator => page.getByRole('treeitem', { name: new RegExp(`^${name}`) }),
    title: preview.getByRole('heading', { level: 2 }).first(),
    star: preview.getByRole('button', { name: 'Star' }),
    suspend: preview.getByRole('button', { name: 'Suspend' }),
    note: preview.getByLabel('Your note'),
    answerButton: preview.getByRole('button', { name: /the answer$/ }),
    /** Types a query and waits until its results stand there; resolves with their number. */
    async find(query: string): Promise<number> {
      const searched = page.waitForResponse((response) => response.url().endsWith('/rpc/bank/search') && (response.request().postData() ?? '').includes(JSON.stringify(query)))
      await search.fill(query)
      const { json } = (await (await searched).json()) as { json: { total: number } }
      await expect(toolbar.getByText(`${json.total} ${json.total === 1 ? 'question' : 'questions'}`, { exact: true })).toBeVisible()
      return json.total
    },
  }
}
