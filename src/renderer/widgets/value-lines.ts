import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Json } from '#core/bank/case'
import { formatValue, view } from '#core/bank/value'

/** A value as lines for people: one line while it is short, else one element a line, nested. Long texts break at their own line ends. */
export function prettyLines(value: Json, width = 56): string[] {
  const flat = formatValue(value)
  const seen = view(value)
  if (seen.kind === 'text' && seen.value.includes('\n')) return seen.value.split('\n')
  if (flat.length <= width) return [flat]
  switch (seen.kind) {
    case 'list':
      return block('[', seen.items.map((item) => prettyLines(item, width - 2)), ']')
    case 'tuple':
      return block('(', seen.items.map((item) => prettyLines(item, width - 2)), ')')
    case 'set':
      return block('{', seen.items.map((item) => prettyLines(item, width - 2)), '}')
    case 'dict':
      return block('{', seen.entries.map(([key, inner]) => keyed(key, prettyLines(inner, width - 2))), '}')
    default:
      return [flat]
  }
}

function keyed(key: Json, [first = '', ...rest]: string[]): string[] {
  return [`${formatValue(key)}: ${first}`, ...rest]
}

function block(open: string, items: string[][], close: string): string[] {
  const inner = items.flatMap((lines, index) =>
    lines.map((line, at) => `  ${line}${at === lines.length - 1 && index < items.length - 1 ? ',' : ''}`),
  )
  return [open, ...inner, close]
}

/** A piece of a line; `isChanged` where it differs from the other side. */
export type Piece = { text: string; isChanged: boolean }
/** One row of the comparison; null where that side has no such line. */
export type Row = { want: Piece[] | null; got: Piece[] | null; isSame: boolean }

const plain = (text: string | undefined, isChanged = false): Piece[] | null => (text === undefined ? null : [{ text, isChanged }])

/** Lines beside lines; changed lines that face each other are compared word by word. */
export function sideBySide(want: readonly string[], got: readonly string[]): Row[] {
  const rows: Row[] = []
  let pending: string[] = []
  const flush = (added: readonly string[]) => {
    for (let at = 0; at < Math.max(pending.length, added.length); at += 1) rows.push(changedRow(pending[at], added[at]))
    pending = []
  }
  for (const part of diffArrays([...want], [...got])) {
    if (part.removed) pending = part.value
    else if (part.added) flush(part.value)
    else {
      flush([])
      rows.push(...part.value.map((line) => ({ want: plain(line), got: plain(line), isSame: true })))
    }
  }
  flush([])
  return rows
}

/** Words are compared only where lines are short enough to be read; the rest is marked as a whole. */
function changedRow(want: string | undefined, got: string | undefined): Row {
  if (want === undefined || got === undefined || want.length + got.length > 4000) return { want: plain(want), got: plain(got), isSame: false }
  const parts = diffWordsWithSpace(want, got)
  return {
    want: parts.filter((part) => !part.added).map((part) => ({ text: part.value, isChanged: part.removed })),
    got: parts.filter((part) => !part.removed).map((part) => ({ text: part.value, isChanged: part.added })),
    isSame: false,
  }
}
