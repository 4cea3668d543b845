import type { ExportedFile } from '#contract/library'
import { buildReport } from '#core/report/build'
import { formats } from '#core/report/formats/index'
import type { Report, ReportFormat } from '#core/report/report'
import { day } from '#core/report/words'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { conflict, notFound } from '#main/refused'
import { fileName } from '#main/reports/file-name'
import { loadState } from '#main/sessions/load'

export function reportHandlers({ reports: door }: Door, house: House) {
  return {
    get: door.get.handler(({ input }) => readReport(house, input.sessionId, input.isRedacted)),
    export: door.export.handler(({ input }) => exportReport(house, readReport(house, input.sessionId, input.isRedacted), input.format)),
  }
}

/** A report holds model answers and hidden cases, so there is none while the session can still be answered. */
function readReport(house: House, sessionId: string, isRedacted: boolean): Report {
  const { session } = loadState(house, sessionId)
  if (session.status === 'running' || session.status === 'paused') {
    throw conflict(session.status, 'There is a report once the session has ended. End it first, or let its time run out.')
  }
  const stored = house.stores.reports.read(sessionId)
  if (!stored) throw notFound('session', sessionId)
  return buildReport({ ...stored, now: house.clock.now(), isRedacted })
}

/** Markdown and PDF are heavy to load and rarely needed: they come in on the first export. */
async function exportReport(house: House, report: Report, id: ReportFormat): Promise<ExportedFile> {
  const format = formats[id]
  const { timeZone } = house.clock
  const { prose } = await import('#main/reports/prose')
  const made = format.make(report, { timeZone, ...prose })
  const head = { fileName: fileName(report, day(report.session.startedAt, timeZone), format.extension), mime: format.mime }
  if (made.type === 'text') return { ...head, encoding: 'utf8', content: made.text }
  const { drawPdf } = await import('#main/reports/draw-pdf')
  const buffer = await drawPdf(made.document, report.createdAt)
  return { ...head, encoding: 'base64', content: buffer.toString('base64') }
}
