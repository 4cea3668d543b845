import { expect, it } from 'vitest'
import { mathRuns } from '#core/report/formats/pdf-math'
import type { PdfRun } from '#core/report/formats/pdf-node'
import type { HtmlNode } from '#core/report/html-node'
import { prose } from '#main/reports/prose'

const find = (node: HtmlNode): HtmlNode | undefined => (node.tagName === 'math' ? node : (node.children ?? []).map(find).find((one) => one !== undefined))

/** One line as a PDF shows it, raised parts in ⟨^…⟩ and lowered ones in ⟨_…⟩. */
function line(tex: string): string {
  const math = find(prose.toTree(`a $${tex}$`))
  const signs = (math ? mathRuns(math) : []).flatMap((run: PdfRun) => {
    if (typeof run === 'string') return [{ sort: '', text: run }]
    return [{ sort: run.sup ? '^' : run.sub ? '_' : '', text: String(run.text) }]
  })
  const parts = signs.reduce<{ sort: string; text: string }[]>((made, { sort, text }) => {
    const last = made.at(-1)
    return last?.sort === sort ? [...made.slice(0, -1), { sort, text: last.text + text }] : [...made, { sort, text }]
  }, [])
  return parts.map(({ sort, text }) => (sort === '' ? text : `⟨${sort}${text}⟩`)).join('')
}

it.each([
  ['\\frac{1}{n} \\sum_{i=1}^{n} x_i', '1/n ∑⟨_i=1⟩⟨^n⟩x⟨_i⟩'],
  ['O(n \\log n)', 'O(n log n)'],
  ['\\frac{a + b}{2c}', '(a + b) / 2c'],
  ['P(y = 1 \\mid \\hat p = p)', 'P(y = 1 ∣ p̂ = p)'],
  ['\\sqrt{d_k}', '√(d⟨_k⟩)'],
  ['(-2, -w)', '(−2, −w)'],
  ['x \\in \\mathbb{R}', 'x ∈ R'],
  ['\\alpha \\le \\beta', 'α ≤ β'],
  ['e^{-x}', 'e⟨^−x⟩'],
])('%s', (tex, expected) => {
  expect(line(tex).normalize('NFKC').replace(/ +/g, ' ').trim()).toBe(expected.normalize('NFKC'))
})
