import { type HtmlNode, textOf } from '#core/report/html-node'
import type { PdfRun, PdfStyle } from '#core/report/formats/pdf-node'

/**
 * MathML as one line of text with raised and lowered runs: a PDF reader sees `x² / (1 + y)`, not TeX. Fractions become a slash with brackets
 * where needed, tables rows in brackets. https://www.w3.org/TR/mathml-core/
 */
export function mathRuns(math: HtmlNode): PdfRun[] {
  return spaceNames(runsOf(math, {}))
}

/** Spaces that depend on what stands before: `n log n` and `1/n ∑` need one, the minus of `(−2, −w)` has none. */
function spaceNames(runs: PdfRun[]): PdfRun[] {
  return runs.map((run, index) => {
    if (typeof run === 'string' || typeof run.text !== 'string' || run.sub || run.sup) return run
    const before = index === 0 ? '' : flat(runs.slice(index - 1, index))
    const isGlued = /[\p{L}\p{N})]$/u.test(before) && /^(?:\p{L}{2,}|[∑∏∫√])/u.test(run.text)
    const isSign = /^ [−+±] $/.test(run.text) && /(?:^|[([{,;=<>≤≥≈·×/|])$/u.test(before.trimEnd())
    return isGlued ? { ...run, text: ` ${run.text}` } : isSign ? { ...run, text: run.text.trim() } : run
  })
}

const kids = (node: HtmlNode): HtmlNode[] => (node.children ?? []).filter((child) => child.type === 'element' && child.tagName !== 'annotation')

function runsOf(node: HtmlNode, style: PdfStyle): PdfRun[] {
  const all = (): PdfRun[] => kids(node).flatMap((child) => runsOf(child, style))
  const [first, second, third] = kids(node)
  const read = (child: HtmlNode | undefined, more: PdfStyle = {}): PdfRun[] => (child ? runsOf(child, { ...style, ...more }) : [])
  switch (node.tagName) {
    case 'mi':
      return letter(node, style)
    case 'mn':
    case 'mtext':
    case 'ms':
      return [{ ...style, text: textOf(node) }]
    case 'mo':
      return operator(node, style)
    case 'mspace':
      return [{ ...style, text: ' ' }]
    case 'mfrac':
      return fraction(first, second, style)
    case 'msqrt':
      return [{ ...style, text: '√' }, ...bracket(all(), style, '(', ')')]
    case 'mroot':
      return [...read(second, { sup: true }), { ...style, text: '√' }, ...bracket(read(first), style, '(', ')')]
    case 'msup':
      return [...read(first), ...raised(second, style)]
    case 'msub':
      return [...read(first), ...lowered(second, style)]
    case 'msubsup':
    case 'munderover':
      return [...read(first), ...lowered(second, style), ...raised(third, style)]
    case 'munder':
      return [...read(first), ...lowered(second, style)]
    case 'mover':
      return accent(node, style)
    case 'mtable':
      return bracket(join(kids(node).map((row) => runsOf(row, style)), '; ', style), style, '[', ']')
    case 'mtr':
      return join(kids(node).map((cell) => runsOf(cell, style)), ', ', style)
    default:
      return all()
  }
}

/** One letter is a variable and stands in italics; several are a name such as `log`. */
function letter(node: HtmlNode, style: PdfStyle): PdfRun[] {
  const text = textOf(node)
  const isUpright = node.properties?.['mathvariant'] === 'normal' || node.properties?.['mathVariant'] === 'normal'
  const isVariable = [...text].length === 1 && !isUpright && /\p{Script=Latin}|\p{Script=Greek}/u.test(text)
  return [{ ...style, text: [...text].length > 1 ? `${text} ` : text, ...(isVariable ? { italics: true } : {}) }]
}

const spaced = /^[=<>≤≥≠≈≡∼~→←⇒⇔∈∉⊂⊆∪∩∝±∓+×·∧∨|∣∥−]$/u
/** What TeX uses to join a function with its argument, and what only marks a place. */
const invisible = /[\u2061-\u2064\u200b]/gu

function operator(node: HtmlNode, style: PdfStyle): PdfRun[] {
  const text = textOf(node).replace(invisible, '')
  if (text === '') return []
  const isFence = node.properties?.['fence'] !== undefined || node.properties?.['stretchy'] !== undefined
  const isLow = style.sub === true || style.sup === true
  if (text === ',' || text === ';') return [{ ...style, text: isLow ? text : `${text} ` }]
  return [{ ...style, text: spaced.test(text) && !isFence && !isLow ? ` ${text} ` : text }]
}

const isOneSign = (runs: PdfRun[]): boolean => flat(runs).trim().length <= 1
const isSimple = (runs: PdfRun[]): boolean => /^[\p{L}\p{N}.]*$/u.test(flat(runs).trim())
const flat = (runs: PdfRun[]): string => runs.map((run) => (typeof run === 'string' ? run : typeof run.text === 'string' ? run.text : flat(run.text))).join('')

const bracket = (runs: PdfRun[], style: PdfStyle, open: string, close: string): PdfRun[] => [{ ...style, text: open }, ...runs, { ...style, text: close }]

function bracketed(node: HtmlNode | undefined, style: PdfStyle): PdfRun[] {
  const runs = node ? runsOf(node, style) : []
  return isSimple(runs) ? runs : bracket(runs, style, '(', ')')
}

function fraction(over: HtmlNode | undefined, under: HtmlNode | undefined, style: PdfStyle): PdfRun[] {
  const [top, bottom] = [bracketed(over, style), bracketed(under, style)]
  const isShort = flat(top).trim().length <= 3 && flat(bottom).trim().length <= 3
  return [...top, { ...style, text: isShort ? '/' : ' / ' }, ...bottom]
}

/** A second level cannot be raised further, so it is written with a caret. */
function raised(node: HtmlNode | undefined, style: PdfStyle): PdfRun[] {
  if (!node) return []
  if (style.sup || style.sub) return [{ ...style, text: '^' }, ...grouped(runsOf(node, style), style)]
  return runsOf(node, { ...style, sup: true })
}

function lowered(node: HtmlNode | undefined, style: PdfStyle): PdfRun[] {
  if (!node) return []
  if (style.sup || style.sub) return [{ ...style, text: '_' }, ...grouped(runsOf(node, style), style)]
  return runsOf(node, { ...style, sub: true })
}

const grouped = (runs: PdfRun[], style: PdfStyle): PdfRun[] => (isOneSign(runs) ? runs : bracket(runs, style, '(', ')'))

/** Marks over one letter, as combining characters. */
const accents: Record<string, string> = { '^': '\u0302', ˆ: '\u0302', '~': '\u0303', '˜': '\u0303', '¯': '\u0304', 'ˉ': '\u0304', '‾': '\u0304', '→': '\u20D7', '⃗': '\u20D7', '˙': '\u0307', '¨': '\u0308' }

function accent(node: HtmlNode, style: PdfStyle): PdfRun[] {
  const [base, over] = kids(node)
  const runs = base ? runsOf(base, style) : []
  const mark = over ? accents[textOf(over).trim()] : undefined
  if (mark === undefined) return [...runs, ...raised(over, style)]
  if (isOneSign(runs)) return [{ ...style, italics: true, text: (flat(runs).trim() + mark).normalize('NFC') }]
  return [...runs, { ...style, text: mark }]
}

function join(parts: PdfRun[][], separator: string, style: PdfStyle): PdfRun[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ ...style, text: separator }, ...part]))
}
