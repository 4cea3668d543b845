/** The part of pdfmake's document language that reports use, as plain values (https://pdfmake.github.io/docs/). Lengths in points. */
export type PdfStyle = {
  font?: PdfFont
  fontSize?: number
  bold?: boolean
  italics?: boolean
  color?: string
  background?: string
  lineHeight?: number
  alignment?: 'left' | 'center' | 'right'
  margin?: [number, number, number, number]
  characterSpacing?: number
  decoration?: 'underline' | 'lineThrough'
  preserveLeadingSpaces?: boolean
  sup?: boolean
  sub?: boolean
  noWrap?: boolean
}

/** `Body` for prose, `Mono` for code; main falls back to `Wide` where these lack a letter, and from there to fonts of the machine. */
export type PdfFont = 'Body' | 'Mono' | 'Wide' | `Machine${number}`

export type PdfRun = string | (PdfStyle & { text: string | PdfRun[] })

export type PdfNode =
  | string
  | (PdfStyle & PdfPlace & { text: string | PdfRun[] })
  | (PdfStyle & PdfPlace & { stack: PdfNode[] })
  | (PdfStyle & PdfPlace & { ul: PdfNode[] })
  | (PdfStyle & PdfPlace & { ol: PdfNode[]; start?: number })
  | (PdfStyle & PdfPlace & { columns: PdfNode[]; columnGap?: number })
  | (PdfStyle & PdfPlace & { svg: string; width?: number; fit?: [number, number] })
  | (PdfStyle & PdfPlace & { table: PdfTable; layout: 'lines' | 'box' | 'noBorders' })

type PdfPlace = { width?: number | 'auto' | '*'; unbreakable?: boolean; colSpan?: number; /** Within a list. */ listType?: 'none' }

export type PdfTable = { widths: (number | 'auto' | '*')[]; headerRows?: number; dontBreakRows?: boolean; keepWithHeaderRows?: number; body: PdfNode[][] }

/** `footer` is followed by the page number on every page. */
export type PdfDocument = { title: string; footer: string; content: PdfNode[] }
