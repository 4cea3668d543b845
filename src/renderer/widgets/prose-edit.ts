/** A text with its selection, `from` to `to` as offsets. */
export type Editing = { text: string; from: number; to: number }

/** Puts marks around the selection, or takes them off when they are there; with nothing selected, a word to replace. */
export function wrap({ text, from, to }: Editing, mark: string, placeholder: string): Editing {
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (before.endsWith(mark) && after.startsWith(mark)) {
    return { text: before.slice(0, -mark.length) + text.slice(from, to) + after.slice(mark.length), from: from - mark.length, to: to - mark.length }
  }
  const inner = text.slice(from, to) || placeholder
  return { text: before + mark + inner + mark + after, from: from + mark.length, to: from + mark.length + inner.length }
}

/** `lastIndexOf` takes a negative place for 0, where a line break may stand. */
const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)

/** Puts `prefix` before each line of the selection, or takes it off when all have it. `1. ` counts up. */
export function prefixLines({ text, from, to }: Editing, prefix: string): Editing {
  const start = lineStart(text, from)
  const lines = text.slice(start, to).split('\n')
  const isNumbered = prefix === '1. '
  const has = (line: string) => (isNumbered ? /^\d+\. /.test(line) : line.startsWith(prefix))
  const next = lines.every(has)
    ? lines.map((line) => line.replace(isNumbered ? /^\d+\. / : prefix, ''))
    : lines.map((line, index) => (isNumbered ? `${index + 1}. ${line}` : prefix + line))
  const joined = next.join('\n')
  const from2 = from === to ? start + joined.length : start
  return { text: text.slice(0, start) + joined + text.slice(to), from: from2, to: start + joined.length }
}

/** A fenced block around the selection. */
export function fence({ text, from, to }: Editing, mark: '```' | '$$'): Editing {
  const inner = text.slice(from, to)
  const before = text.slice(0, from)
  const lead = before === '' || before.endsWith('\n') ? '' : '\n'
  const at = from + lead.length + mark.length + 1
  return { text: `${before}${lead}${mark}\n${inner}\n${mark}\n${text.slice(to)}`, from: at, to: at + inner.length }
}

/** Enter inside a list goes on with the list; on an empty entry it ends it. Null: an ordinary new line. */
export function continueList({ text, from, to }: Editing): Editing | null {
  if (from !== to) return null
  const start = lineStart(text, from)
  const line = text.slice(start, from)
  const match = /^(\s*)([-*] |(\d+)\. )(.*)$/.exec(line)
  if (!match) return null
  const [, indent = '', bullet = '', number, rest = ''] = match
  if (rest.trim() === '') return { text: text.slice(0, start) + text.slice(from), from: start, to: start }
  const lead = `\n${indent}${number === undefined ? bullet : `${Number(number) + 1}. `}`
  return { text: text.slice(0, from) + lead + text.slice(from), from: from + lead.length, to: from + lead.length }
}

/** Shifts the selected lines by two spaces in or out. */
export function indentLines({ text, from, to }: Editing, isOut: boolean): Editing {
  const start = lineStart(text, from)
  const lines = text.slice(start, to).split('\n')
  const next = lines.map((line) => (isOut ? line.replace(/^ {1,2}/, '') : `  ${line}`))
  const firstShift = (next[0]?.length ?? 0) - (lines[0]?.length ?? 0)
  const joined = next.join('\n')
  const end = start + joined.length
  return { text: text.slice(0, start) + joined + text.slice(to), from: Math.max(start, from + firstShift), to: from === to ? Math.max(start, from + firstShift) : end }
}
