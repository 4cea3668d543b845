import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openFonts, type OpenedFont, usualPlaces } from '#main/reports/machine-fonts'
import type { PdfFont } from '#core/report/formats/pdf-node'

// Not called `require`: the bundler declares one of its own beside it.
const packages = createRequire(import.meta.url)
const robotoFolder = join(dirname(packages.resolve('pdfmake/package.json')), 'fonts', 'Roboto')
const dejaVuFolder = join(dirname(packages.resolve('dejavu-fonts-ttf/package.json')), 'ttf')
const roboto = (name: string): string => join(robotoFolder, `Roboto-${name}.ttf`)
const dejaVu = (name: string): string => join(dejaVuFolder, `DejaVuSans${name}.ttf`)

type Faces = { normal: string; bold: string; italics: string; bolditalics: string }

/** Font files as pdfmake wants them; they lie in the packages, nothing is fetched. */
export const ownFonts = {
  Body: { normal: roboto('Regular'), bold: roboto('Medium'), italics: roboto('Italic'), bolditalics: roboto('MediumItalic') },
  Mono: { normal: dejaVu('Mono'), bold: dejaVu('Mono-Bold'), italics: dejaVu('Mono-Oblique'), bolditalics: dejaVu('Mono-BoldOblique') },
  Wide: { normal: dejaVu(''), bold: dejaVu('-Bold'), italics: dejaVu('-Oblique'), bolditalics: dejaVu('-BoldOblique') },
} as const satisfies Partial<Record<PdfFont, Faces>>

type OwnFont = keyof typeof ownFonts
const opened = new Map<OwnFont, OpenedFont>()

function has(font: OwnFont, codePoint: number): boolean {
  const known = opened.get(font) ?? openFonts([ownFonts[font].normal])[0]
  if (known === undefined) throw new Error(`the font ${ownFonts[font].normal} is missing: the installation is incomplete`)
  opened.set(font, known)
  return known.has(codePoint)
}

let machine: readonly OpenedFont[] | null = null
/** Looked for when the first letter is met that no font of ours has. */
const machineFonts = (): readonly OpenedFont[] => (machine ??= openFonts(usualPlaces[process.platform] ?? []))

/** Those of the machine that were looked for so far, as pdfmake wants them. */
export const machineFontFiles = (): Record<string, { normal: string | [string, string]; bold: string | [string, string]; italics: string | [string, string]; bolditalics: string | [string, string] }> =>
  Object.fromEntries((machine ?? []).map(({ file, name }, index) => {
    const face: string | [string, string] = name === null ? file : [file, name]
    return [`Machine${index}`, { normal: face, bold: face, italics: face, bolditalics: face }]
  }))

const isOwn = (font: PdfFont): font is OwnFont => font in ownFonts

/** The font to draw a letter with when `wanted` was asked for; null when none has it. */
export function fontFor(codePoint: number, wanted: PdfFont): PdfFont | null {
  if (codePoint < 0x20 || !isOwn(wanted) || has(wanted, codePoint)) return wanted
  if (has('Wide', codePoint)) return 'Wide'
  const found = machineFonts().findIndex((one) => one.has(codePoint))
  return found < 0 ? null : `Machine${found}`
}
