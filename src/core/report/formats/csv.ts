import type { Format } from '#core/report/formats/format'
import type { Report, ReportItem } from '#core/report/report'
import { isoMoment } from '#core/report/words'

type Cell = string | number | null
type Column = [name: string, read: (item: ReportItem, report: Report, index: number) => Cell]

const moment = (at: number | null): string | null => (at === null ? null : isoMoment(at))
const minutes = (ms: number): number => Math.round(ms / 600) / 100

const columns: Column[] = [
  ['session', (_item, { session }) => session.title],
  ['session_id', (_item, { session }) => session.id],
  ['started_at', (_item, { session }) => moment(session.startedAt)],
  ['candidate', (_item, { session }) => session.participants.candidate],
  ['interviewer', (_item, { session }) => session.participants.interviewer],
  ['role', (_item, { session }) => session.participants.role],
  ['call', (_item, { scorecard }) => scorecard.call],
  ['number', (_item, _report, index) => index + 1],
  ['question_id', (item) => item.questionId],
  ['question_version', (item) => item.questionVersion],
  ['title', (item) => item.title],
  ['theme', (item) => item.theme],
  ['topic', (item) => item.topic],
  ['kind', (item) => item.kind],
  ['level', (item) => item.level],
  ['status', (item) => item.status],
  ['score', (item) => (item.score === null ? null : Math.round(item.score * 10_000) / 10_000)],
  ['score_from', (item) => item.counted],
  ['proposed_grade', (item) => item.proposedGrade],
  ['grade', (item) => item.grade],
  ['target_minutes', (item) => minutes(item.targetMs)],
  ['spent_minutes', (item) => minutes(item.spentMs)],
  ['hints_taken', (item) => item.hints.length],
  ['runs', (item) => item.runs.length],
  ['cases_passed', (item) => (item.verdicts.length === 0 ? null : item.verdicts.filter((one) => one.outcome === 'passed').length)],
  ['cases', (item) => (item.verdicts.length === 0 ? null : item.verdicts.length)],
  ['points_ticked', (item) => item.points.filter((point) => point.isTicked).map((point) => point.id).join(' ')],
  ['seen_before', (item) => (item.seenBefore ? 'yes' : 'no')],
  ['shown_at', (item) => moment(item.shownAt)],
  ['submitted_at', (item) => moment(item.submittedAt)],
  ['note', (item) => item.note],
]

/**
 * A text cell that a spreadsheet would run as a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection). Spaces before it do not save a cell.
 */
const disarm = (text: string): string => (/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text)

function write(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = disarm(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One row an item, RFC 4180, UTF-8 without a byte order mark. Moments in UTC. */
export const csv: Format = {
  title: 'CSV',
  extension: 'csv',
  mime: 'text/csv; charset=utf-8',
  make: (report) => {
    const rows = report.items.map((item, index) => columns.map(([, read]) => write(read(item, report, index))))
    const text = [columns.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
    return { type: 'text', text }
  },
}
