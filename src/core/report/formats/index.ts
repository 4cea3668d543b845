import { csv } from '#core/report/formats/csv'
import type { Format } from '#core/report/formats/format'
import { html } from '#core/report/formats/html'
import { json } from '#core/report/formats/json'
import { markdown } from '#core/report/formats/markdown'
import { pdf } from '#core/report/formats/pdf'
import type { ReportFormat } from '#core/report/report'

/** The register: a new format is one file, one line here and one word in `reportFormats`; it does not compile when one is missing. */
export const formats = { pdf, html, markdown, json, csv } as const satisfies Record<ReportFormat, Format>
