import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../helpers/web-host.ts'
import { expect, test } from './fixture.ts'

const budgetBytes = 300 * 1024

/** Text that stands in the code of a heavy package and nowhere else. */
const heavy = {
  Monaco: 'monaco-aria-container',
  Excalidraw: 'excalidraw__canvas',
  charts: 'recharts-responsive-container',
  Markdown: 'katex-html',
  Pyodide: 'pyodide.asm',
}

test('the first screen loads at most 300 KB of gzipped JavaScript, and nothing heavy', async ({ app }) => {
  const loaded = new Set<string>()
  app.page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) loaded.add(pathname)
  })
  await app.page.reload()
  await expect(app.page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  await app.page.waitForLoadState('networkidle')
  // What was asked for, read where the host reads it: the browser forgets bodies across a reload.
  const files = [...loaded].map((path) => ({ path, text: readFileSync(join(root, 'out/renderer', path)) }))
  const gzipped = files.map(({ path, text }) => ({ path, bytes: gzipSync(text).length }))
  const total = gzipped.reduce((sum, one) => sum + one.bytes, 0)
  test.info().annotations.push({ type: 'first screen', description: `${(total / 1024).toFixed(0)} KB gzipped in ${files.length} files` })
  expect(total, gzipped.map((one) => `${one.path} ${one.bytes}`).join('\n')).toBeGreaterThan(50 * 1024)
  expect(total, gzipped.map((one) => `${one.path} ${one.bytes}`).join('\n')).toBeLessThanOrEqual(budgetBytes)
  const all = files.map(({ text }) => text.toString('utf8')).join('\n')
  for (const [name, mark] of Object.entries(heavy)) expect(all.includes(mark), `${name} is loaded with the first screen`).toBe(false)
})

test('what the budget looks for is in the build, so that looking means something', () => {
  const texts = ['out/renderer', 'out/sandbox'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  for (const [name, mark] of Object.entries(heavy)) expect(texts.some((text) => text.includes(mark)), `no file of the build holds ${name}`).toBe(true)
})
