import type { Compare, Json } from '#core/bank/case'
import { formatValue } from '#core/bank/value'
import { differ } from '#core/session/differ'

export type TableValue = { columns: string[]; rows: Json[][] }

export function isTable(value: Json | undefined): value is TableValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Array.isArray(value['columns']) && Array.isArray(value['rows'])
}

export type TableCell = { text: string; isDifferent: boolean }
/** Columns and rows of one side with what differs from the other; a row the other side lacks differs as a whole. */
export type MarkedTable = { columns: TableCell[]; rows: TableCell[][] }

const cellText = (value: Json | undefined): string => (value === undefined ? '' : value === null ? 'NULL' : typeof value === 'string' ? value : formatValue(value))

/** Which row of `other` faces each row of `rows`; -1: none. With a free order equal rows find each other first. */
function partners(rows: readonly Json[][], other: readonly Json[][], rules: Compare): number[] {
  if (rules.unordered !== true) return rows.map((_, at) => (at < other.length ? at : -1))
  const free = new Set(other.keys())
  const found = rows.map((row) => {
    const at = [...free].find((index) => differ(row, other[index] ?? null, rules).message === null) ?? -1
    free.delete(at)
    return at
  })
  return found.map((at) => {
    if (at >= 0) return at
    const [next = -1] = free
    free.delete(next)
    return next
  })
}

/** Expected and got with the cells that differ under the rules of the case. */
export function markTables(want: TableValue, got: TableValue, compare: Compare | undefined): { want: MarkedTable; got: MarkedTable } {
  const { unordered, ...cellRules } = compare ?? {}
  const mark = (mine: TableValue, other: TableValue): MarkedTable => {
    const facing = partners(mine.rows, other.rows, compare ?? {})
    return {
      columns: mine.columns.map((name, at) => ({ text: name, isDifferent: name !== other.columns[at] })),
      rows: mine.rows.map((row, at) => {
        const partner = other.rows[facing[at] ?? -1]
        return row.map((value, column) => {
          const facingValue = partner?.[column]
          return { text: cellText(value), isDifferent: facingValue === undefined || differ(value, facingValue, cellRules).message !== null }
        })
      }),
    }
  }
  return { want: mark(want, got), got: mark(got, want) }
}
