import type { Format } from '#core/report/formats/format'

/** The report itself; `docs/report.schema.json` describes it. */
export const json: Format = {
  title: 'JSON',
  extension: 'json',
  mime: 'application/json',
  make: (report) => ({ type: 'text', text: `${JSON.stringify(report, null, 2)}\n` }),
}
