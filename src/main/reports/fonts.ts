import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openSync } from 'fontkit'
import type { PdfFont } from '#core/report/formats/pdf-node'

// Not called `require`: the bundler declares one of its own beside it.
const packages = createRequire(import.meta.url)
const robotoFolder = join(dirname(packages.resolve('pdfmake/package.json')), 'fonts', 'Roboto')
const dejaVuFolder = join(dirname(packages.resolve('dejavu-fonts-ttf/package.json')), 'ttf')
const roboto = (name: string): string => join(robotoFolder, `Roboto-${name}.ttf`)
const dejaVu = (name: string): string => join(dejaVuFolder, `DejaVuSans${name}.ttf`)

type Faces = { normal: string; bold: string; italics: string; bolditalics: string }

/** Font files as pdfmake wants them; they lie in the packages, nothing is fetched. */
export const fontFiles = {
  Body: { normal: roboto('Regular'), bold: roboto('Medium'), italics: roboto('Italic'), bolditalics: roboto('MediumItalic') },
  Mono: { normal: dejaVu('Mono'), bold: dejaVu('Mono-Bold'), italics: dejaVu('Mono-Oblique'), bolditalics: dejaVu('Mono-BoldOblique') },
  Wide: { normal: dejaVu(''), bold: dejaVu('-Bold'), italics: dejaVu('-Oblique'), bolditalics: dejaVu('-BoldOblique') },
} as const satisfies Record<PdfFont, Faces>

const opened = new Map<PdfFont, Set<number>>()

function coverage(font: PdfFont): Set<number> {
  let known = opened.get(font)
  if (!known) {
    known = new Set(openSync(fontFiles[font].normal).characterSet)
    opened.set(font, known)
  }
  return known
}

/** The font to draw a letter with when `wanted` was asked for; null when none has it. */
export function fontFor(codePoint: number, wanted: PdfFont): PdfFont | null {
  if (codePoint < 0x20 || coverage(wanted).has(codePoint)) return wanted
  return coverage('Wide').has(codePoint) ? 'Wide' : null
}
