import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openFonts } from '#main/reports/machine-fonts'

const katex = join(dirname(createRequire(import.meta.url).resolve('katex/package.json')), 'dist/fonts')

test('fonts that are there are opened in their order; what is missing or damaged is passed over', () => {
  const damaged = join(mkdtempSync(join(tmpdir(), 'dry-run-fonts-')), 'damaged.ttf')
  writeFileSync(damaged, 'no font')
  const found = openFonts(['/nowhere/NotoSansCJK-Regular.ttc', damaged, join(katex, 'KaTeX_AMS-Regular.ttf'), join(katex, 'KaTeX_Main-Regular.ttf')])
  expect(found.map(({ file, name }) => [file.slice(katex.length + 1), name])).toEqual([['KaTeX_AMS-Regular.ttf', null], ['KaTeX_Main-Regular.ttf', null]])
  const circledS = 0x24c8
  expect(found.map((one) => one.has(circledS))).toEqual([true, false])
})
