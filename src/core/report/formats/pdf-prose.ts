import { mathRuns } from '#core/report/formats/pdf-math'
import type { PdfNode, PdfRun, PdfStyle } from '#core/report/formats/pdf-node'
import { ink } from '#core/report/formats/pdf-style'
import { hasClass, type HtmlNode, textOf } from '#core/report/html-node'

const gap = (bottom: number): { margin: [number, number, number, number] } => ({ margin: [0, 0, 0, bottom] })

/** A tree of HTML, as `ReportTools.toTree` gives it, as blocks of a PDF. Elements it does not know show their text. */
export function proseNodes(root: HtmlNode): PdfNode[] {
  const made = blocks(root.children ?? [])
  const last = made.at(-1)
  // What stands around it keeps its own distance.
  if (last !== undefined && typeof last !== 'string' && last.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0]
  return made
}

const inline = new Set(['a', 'b', 'br', 'code', 'del', 'em', 'i', 'input', 'math', 's', 'span', 'strong', 'sub', 'sup'])
const isInline = (node: HtmlNode): boolean => node.type === 'text' || (node.tagName !== undefined && inline.has(node.tagName) && !isDisplayMath(node))
const isDisplayMath = (node: HtmlNode): boolean => {
  const math = node.tagName === 'math' ? node : node.tagName === 'span' && hasClass(node, 'katex') ? (node.children ?? []).find((child) => child.tagName === 'math') : undefined
  return math?.properties?.['display'] === 'block'
}

/** Loose text between blocks becomes a paragraph of its own. */
function blocks(nodes: HtmlNode[]): PdfNode[] {
  const made: PdfNode[] = []
  let loose: HtmlNode[] = []
  const flush = (): void => {
    if (loose.some((node) => textOf(node).trim() !== '' || node.type === 'element')) made.push({ text: runs(loose, {}), ...gap(4) })
    loose = []
  }
  for (const node of nodes) {
    if (isInline(node)) loose.push(node)
    else {
      flush()
      made.push(...block(node))
    }
  }
  flush()
  return made
}

function block(node: HtmlNode): PdfNode[] {
  const children = node.children ?? []
  if (isDisplayMath(node)) return [{ text: runs([node], {}), alignment: 'center', margin: [0, 3, 0, 7] }]
  switch (node.tagName) {
    case 'p':
      return blocks(children)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ text: runs(children, {}), bold: true, margin: [0, 4, 0, 3] }]
    case 'ul':
      return [{ ul: listItems(node), ...gap(4) }]
    case 'ol':
      return [{ ol: listItems(node), start: Number(node.properties?.['start'] ?? 1), ...gap(4) }]
    case 'pre':
      return [codeBlock(node)]
    case 'blockquote':
      return [{ stack: blocks(children), margin: [10, 0, 0, 4], color: ink.soft }]
    case 'table':
      return tableNode(node)
    case 'hr':
      return [{ text: '—', alignment: 'center', color: ink.soft, ...gap(4) }]
    default:
      return blocks(children)
  }
}

function listItems(list: HtmlNode): PdfNode[] {
  const items = (list.children ?? []).filter((child) => child.tagName === 'li')
  return items.map((item) => ({ stack: blocks(item.children ?? []), ...(hasClass(item, 'task-list-item') ? { listType: 'none' as const } : {}) }))
}

const rows = (node: HtmlNode): HtmlNode[] => (node.tagName === 'tr' ? [node] : (node.children ?? []).flatMap(rows))
const isCell = (node: HtmlNode): boolean => node.tagName === 'td' || node.tagName === 'th'

function tableNode(table: HtmlNode): PdfNode[] {
  const cells = rows(table).map((row) => (row.children ?? []).filter(isCell))
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (width === 0) return []
  const body = cells.map((row) => Array.from({ length: width }, (_, index) => cellNode(row[index])))
  return [{ table: { widths: Array.from({ length: width }, () => 'auto' as const), headerRows: 1, body }, layout: 'lines', fontSize: 8.5, ...gap(6) }]
}

const cellNode = (cell: HtmlNode | undefined): PdfNode => (cell ? { text: runs(cell.children ?? [], {}), bold: cell.tagName === 'th' } : '')

/** Runs of a piece of code by the classes highlight.js gives. */
const codeColors: [name: string, color: string][] = [
  ['hljs-string', ink.string], ['hljs-keyword', ink.keyword], ['hljs-built_in', ink.keyword], ['hljs-literal', ink.keyword],
  ['hljs-number', ink.number], ['hljs-comment', ink.comment], ['hljs-title', ink.title],
]

/** A box of code; `pre` alone or around `code`. Long lines wrap, tabs are four spaces. */
export function codeBlock(pre: HtmlNode): PdfNode {
  const text = trimEnd(codeRuns(pre, {}))
  const code: PdfNode = { text, font: 'Mono', fontSize: 8, lineHeight: 1.15, preserveLeadingSpaces: true }
  return { table: { widths: ['*'], body: [[code]] }, layout: 'box', margin: [0, 2, 0, 6] }
}

function codeRuns(node: HtmlNode, style: PdfStyle): PdfRun[] {
  if (node.type === 'text') return [{ ...style, text: (node.value ?? '').replaceAll('\t', '    ').replace(/\r\n?/g, '\n') }]
  const color = codeColors.find(([name]) => hasClass(node, name))?.[1]
  return (node.children ?? []).flatMap((child) => codeRuns(child, color === undefined ? style : { ...style, color }))
}

function trimEnd(all: PdfRun[]): PdfRun[] {
  const last = all.at(-1)
  if (last === undefined || typeof last === 'string' || typeof last.text !== 'string') return all
  return [...all.slice(0, -1), { ...last, text: last.text.replace(/\n+$/, '') }]
}

function runs(nodes: HtmlNode[], style: PdfStyle): PdfRun[] {
  return nodes.flatMap((node) => run(node, style))
}

function run(node: HtmlNode, style: PdfStyle): PdfRun[] {
  if (node.type === 'text') return [{ ...style, text: (node.value ?? '').replace(/\s+/g, ' ') }]
  const inner = (more: PdfStyle = {}): PdfRun[] => runs(node.children ?? [], { ...style, ...more })
  switch (node.tagName) {
    case 'br':
      return [{ ...style, text: '\n' }]
    case 'strong':
    case 'b':
      return inner({ bold: true })
    case 'em':
    case 'i':
      return inner({ italics: true })
    case 'del':
    case 's':
      return inner({ decoration: 'lineThrough' })
    case 'sup':
      return inner({ sup: true })
    case 'sub':
      return inner({ sub: true })
    case 'code':
      return [{ ...style, text: textOf(node), font: 'Mono', fontSize: 8.5, background: ink.card }]
    case 'input':
      return [{ ...style, text: node.properties?.['checked'] ? '☑ ' : '☐ ' }]
    case 'math':
      return mathRuns(node).map((one) => (typeof one === 'string' ? one : { ...style, ...one }))
    default:
      return inner()
  }
}
