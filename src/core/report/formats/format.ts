import type { PdfDocument } from '#core/report/formats/pdf-node'
import type { HtmlNode } from '#core/report/html-node'
import type { Report } from '#core/report/report'

/** What a format is given besides the report, because core cannot have it itself. */
export type ReportTools = {
  /** IANA name: the zone in which moments are shown. */
  timeZone: string
  /** Markdown with math and fenced code as sanitised HTML text, without links, pictures or scripts. */
  toHtml: (markdown: string) => string
  /** The same as a tree. */
  toTree: (markdown: string) => HtmlNode
}

/** A finished text, or a document that main still has to draw. */
export type Made = { type: 'text'; text: string } | { type: 'pdf'; document: PdfDocument }

/** A way to write a report down. `extension` without the dot. */
export type Format = {
  title: string
  extension: string
  mime: string
  make: (report: Report, tools: ReportTools) => Made
}
