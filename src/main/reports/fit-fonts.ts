import type { PdfDocument, PdfFont, PdfNode, PdfRun } from '#core/report/formats/pdf-node'
import { fontFor } from '#main/reports/fonts'

/** Letters no font at hand can draw, by how often they occur. */
export type Missing = Map<string, number>

const stand = '□'
/** Marks that only change how a neighbour looks: joiners and variation selectors. Without a glyph they are left out. */
const silent = /[\u200B\u2060]|\p{Join_Control}|\p{Variation_Selector}/u

/**
 * The same document with every run in a font that has its letters: prose in Body, code in Mono, what these lack in Wide, then in a font of the
 * machine (Chinese, Japanese, Korean), and a box for what is in none. Never fails; `missing` says what the reader will not see.
 */
export function fitFonts(document: PdfDocument): { content: PdfNode[]; missing: Missing } {
  const missing: Missing = new Map()
  return { content: document.content.map((node) => fitNode(node, 'Body', missing)), missing }
}

function fitNode(node: PdfNode, inherited: PdfFont, missing: Missing): PdfNode {
  if (typeof node === 'string') return { text: fitText(node, inherited, missing) }
  const font = node.font ?? inherited
  const fit = (inner: PdfNode): PdfNode => fitNode(inner, font, missing)
  if ('text' in node) return { ...node, text: fitRuns(node.text, font, missing) }
  if ('stack' in node) return { ...node, stack: node.stack.map(fit) }
  if ('ul' in node) return { ...node, ul: node.ul.map(fit) }
  if ('ol' in node) return { ...node, ol: node.ol.map(fit) }
  if ('columns' in node) return { ...node, columns: node.columns.map(fit) }
  if ('table' in node) return { ...node, table: { ...node.table, body: node.table.body.map((row) => row.map(fit)) } }
  return { ...node, font }
}

function fitRuns(text: string | PdfRun[], font: PdfFont, missing: Missing): PdfRun[] {
  if (typeof text === 'string') return fitText(text, font, missing)
  return text.flatMap((run) => {
    if (typeof run === 'string') return fitText(run, font, missing)
    const own = run.font ?? font
    return fitRuns(run.text, own, missing).map((inner) => (typeof inner === 'string' ? { ...run, text: inner } : { ...run, ...inner }))
  })
}

/** Neighbouring letters of one font stay one run, so that words are broken and kerned as before. */
function fitText(given: string, wanted: PdfFont, missing: Missing): PdfRun[] {
  const text = given.normalize('NFC').toWellFormed()
  if ([...text].every((letter) => fontFor(letter.codePointAt(0) ?? 0, wanted) === wanted)) return [text]
  const runs: { text: string; font: PdfFont }[] = []
  for (const letter of text) {
    const font = fontFor(letter.codePointAt(0) ?? 0, wanted)
    if (font === null && silent.test(letter)) continue
    if (font === null) missing.set(letter, (missing.get(letter) ?? 0) + 1)
    const last = runs.at(-1)
    const drawn = font === null ? stand : letter
    const inFont = font ?? 'Wide'
    if (last && last.font === inFont) last.text += drawn
    else runs.push({ text: drawn, font: inFont })
  }
  return runs
}
