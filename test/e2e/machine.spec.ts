import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type App } from './fixture.ts'
import { kits } from '../helpers/kits.ts'
import { root } from '../helpers/web-host.ts'
import { createRunner } from '#main/runner/runner'
import { sessionPage } from './pages/session.ts'
import { axeFaults } from './screens.ts'

// Code is pasted; a browser without an interface of its own asks for the right.
test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
// oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from this pattern
test.use({ prepare: async ({}, use) => use(async (data) => cpSync(join(root, 'test/fixtures/kinds-of-cases'), join(data, 'questions'), { recursive: true })) })

const runner = createRunner(kits)

async function practise({ page, go }: App, id: string): Promise<void> {
  await go(`/bank/${id}`)
  await page.getByRole('button', { name: /^Practise/ }).first().click()
  await expect(sessionPage(page).button('Run the cases')).toBeVisible({ timeout: 30_000 })
}

const outcome = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible({ timeout: 90_000 })

test('Java runs in the page through a program of this machine', async ({ app }) => {
  test.skip((await runner.whyNot('java', [])) !== null, 'there is no JDK here')
  await practise(app, 'gap-in-java')
  const session = sessionPage(app.page)
  await session.writeCode('class Solution { static int entry(int[] n) { return n.length + 2; } }', '// checked')
  await session.button('Run the cases').click()
  await outcome(app.page, /1 of 1 case/)
})

test('a question with packages says what is missing, and runs once Settings allow it', async ({ app }) => {
  const { page } = app
  test.skip((await runner.whyNot('python-machine', ['numpy'])) !== null, 'the Python of this machine has no NumPy')
  await practise(app, 'mean-with-numpy')
  await outcome(page, /needs the Python of this machine, which is switched off/)
  const address = page.url()
  await app.go('/settings')
  const section = page.getByRole('region', { name: 'Running code on this machine' })
  await expect(section.getByText(/Network:/).first()).toBeVisible({ timeout: 60_000 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFaults(page)).toEqual([])
    await section.screenshot({ path: `test-results/machine-${colorScheme}.png` })
  }
  await section.getByRole('switch').click()
  await expect(section.getByRole('switch')).toBeChecked()
  await page.goto(address)
  const session = sessionPage(page)
  await expect(session.button('Run the cases')).toBeVisible()
  await expect(page.getByText(/which is switched off/)).toHaveCount(0)
  await session.writeCode('import numpy as np\ndef mean(values): return np.mean(np.array(values))', '# checked')
  await session.button('Run the cases').click()
  await outcome(page, /1 of 1 case/)
})

test('a checker speaks in the page, from an engine of its own', async ({ app }) => {
  await practise(app, 'any-order-that-fits')
  const session = sessionPage(app.page)
  await session.writeCode('def order(count, edges): return list(range(count))[::-1]', '# checked')
  await session.button('Run the cases').click()
  await outcome(app.page, /0 must stand before 1/)
})
