import type { Report, ReportItem } from '#core/report/report'
import { kindTitles, passedOf, percent, words } from '#core/report/words'
import { duration } from '#core/session/duration'

/** All questions at a glance. `isShort`: the column holds a number or a word. `position` is that of the item. */
export type Overview = { columns: { title: string; isShort: boolean }[]; rows: { position: number; cells: string[] }[] }

type Column = { title: string; isShort: boolean; read: (item: ReportItem, index: number) => string }

const isNothing = (cell: string): boolean => cell === '' || cell === '0'

/** The table that every format begins with. Columns in which no question has anything are left out. */
export function overviewOf(report: Report): Overview {
  const pasted = pastedByPosition(report)
  const always: Column[] = [
    { title: 'No.', isShort: true, read: (_item, index) => String(index + 1) },
    { title: 'Question', isShort: false, read: (item) => item.title },
    { title: 'Kind', isShort: true, read: (item) => kindTitles[item.kind] },
    { title: 'Level', isShort: true, read: (item) => String(item.level) },
    { title: 'Score', isShort: true, read: (item) => (item.score === null ? words.statuses[item.status] : percent(item.score)) },
    { title: 'Time, of target', isShort: true, read: (item) => (item.shownAt === null ? '—' : `${duration(item.spentMs)} of ${duration(item.targetMs)}`) },
  ]
  const whereAny: Column[] = [
    { title: 'Cases', isShort: true, read: (item) => passedOf(item) ?? '' },
    { title: 'Hints', isShort: true, read: (item) => String(item.hints.length) },
    { title: 'Pasted', isShort: true, read: (item) => charactersOf(pasted.get(item.position) ?? 0) },
  ]
  const columns = [...always, ...whereAny.filter((column) => report.items.some((item, index) => !isNothing(column.read(item, index))))]
  return {
    columns: columns.map(({ title, isShort }) => ({ title, isShort })),
    rows: report.items.map((item, index) => ({ position: item.position, cells: columns.map((column) => column.read(item, index)) })),
  }
}

const charactersOf = (count: number): string => (count === 0 ? '' : `${count} ${count === 1 ? 'character' : 'characters'}`)

function pastedByPosition({ timeline }: Report): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { type, position, data } of timeline) {
    if (type !== 'pasted' || position === null || typeof data !== 'object' || data === null || Array.isArray(data)) continue
    const { characters } = data
    if (typeof characters === 'number') sums.set(position, (sums.get(position) ?? 0) + characters)
  }
  return sums
}
