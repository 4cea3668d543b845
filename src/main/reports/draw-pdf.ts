import pdfmake from 'pdfmake'
import type { PdfDocument, PdfNode } from '#core/report/formats/pdf-node'
import { ink } from '#core/report/formats/pdf-style'
import { fitFonts, type Missing } from '#main/reports/fit-fonts'
import { machineFontFiles, ownFonts } from '#main/reports/fonts'
import { safePictures } from '#main/reports/pictures'

const isFont = (path: string): boolean => [...Object.values(ownFonts), ...Object.values(machineFontFiles())].some((faces) => Object.values(faces).flat().includes(path))

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(isFont)
const hair = 0.5
pdfmake.setTableLayouts({
  lines: {
    hLineWidth: (index: number, { table }: { table: { body: unknown[] } }) => (index === 0 || index > table.body.length ? 0 : hair),
    vLineWidth: () => 0,
    hLineColor: () => ink.line,
    paddingLeft: () => 0,
    paddingRight: () => 10,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  box: {
    hLineWidth: () => hair,
    vLineWidth: () => hair,
    hLineColor: () => ink.line,
    vLineColor: () => ink.line,
    fillColor: () => ink.card,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 6,
    paddingBottom: () => 5,
  },
})

/** Draws a report on A4. `createdAt` (epoch ms) is the date in the file, so that the same report gives the same document. */
export async function drawPdf(document: PdfDocument, createdAt: number): Promise<Buffer> {
  const { content, missing } = fitFonts({ ...document, content: await safePictures(document.content, renderPdf) })
  return renderPdf([...content, ...missingNote(missing)], document, createdAt)
}

function renderPdf(content: PdfNode[], document: Pick<PdfDocument, 'title' | 'footer'>, createdAt: number): Promise<Buffer> {
  const footer = fitFonts({ ...document, content: [document.footer] }).content
  pdfmake.setFonts({ ...ownFonts, ...machineFontFiles() })
  return pdfmake
    .createPdf({
      content,
      info: { title: document.title, creator: 'Dry Run', producer: 'Dry Run', creationDate: new Date(createdAt) },
      pageSize: 'A4',
      pageMargins: [48, 48, 48, 56],
      defaultStyle: { font: 'Body', fontSize: 9.5, lineHeight: 1.2, color: ink.text },
      footer: (page: number, pages: number) => ({
        columns: [
          { stack: structuredClone(footer), width: '*' },
          { text: `${page} of ${pages}`, alignment: 'right', width: 60 },
        ],
        margin: [48, 20, 48, 0],
        fontSize: 8,
        color: ink.soft,
      }),
    })
    .getBuffer()
}

/** Says which letters became boxes: by code, because they cannot be shown. */
function missingNote(missing: Missing): PdfNode[] {
  if (missing.size === 0) return []
  const codes = [...missing.keys()].slice(0, 20).map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  const more = missing.size > codes.length ? ` and ${missing.size - codes.length} more` : ''
  const text = `Letters without a glyph in this document's fonts are shown as □: ${codes.join(', ')}${more}. The HTML report shows them.`
  return [{ text: [{ text, font: 'Wide' }], fontSize: 7, color: ink.soft, margin: [0, 6, 0, 0] }]
}
