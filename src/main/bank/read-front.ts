import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { ContentFault } from '#core/kinds/kind'

type LineFault = { line: number; message: string }

/** Front matter stands between two lines of `---`, the first of which opens the file. `bodyLine` is the body's first line. */
export function splitFront(text: string): { front: string; body: string; bodyLine: number } | { fault: LineFault } {
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== '---') return { fault: { line: 1, message: 'the file must begin with front matter: a line `---`' } }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return { fault: { line: 1, message: 'the front matter is not closed by a line `---`' } }
  return { front: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}

/** The key of a pair is where a field stands; of a list, the element itself. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  const steps = path.map((step) => (typeof step === 'symbol' ? '' : step))
  const last = steps.at(-1)
  const parent: unknown = steps.length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true)
  if (isMap(parent)) {
    const pair = parent.items.find((one) => isScalar(one.key) && one.key.value === last)
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0]
  }
  const node: unknown = document.getIn(steps, true)
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : null
}

export type YamlRead = {
  value: Record<string, unknown>
  faults: LineFault[]
  /** Line of a field in the YAML text, counted from 1; of its nearest existing parent when it is missing. */
  lineOf: (path: readonly PropertyKey[]) => number
}

/** Reads YAML 1.2 that must be a mapping. Aliases are limited, so that a small file cannot become a huge value. */
export function readYaml(text: string): YamlRead {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, merge: false })
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length))
      if (offset !== null) return lineCounter.linePos(offset).line
    }
    return 1
  }
  const faults = [...document.errors, ...document.warnings].map((error) => ({ line: lineCounter.linePos(error.pos[0]).line, message: `YAML: ${error.message}` }))
  if (faults.length > 0) return { value: {}, faults, lineOf }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value: { ...value }, faults: [], lineOf }
    return { value: {}, faults: [{ line: 1, message: 'YAML: a mapping of fields is expected' }], lineOf }
  } catch (error) {
    return { value: {}, faults: [{ line: 1, message: `YAML: ${error instanceof Error ? error.message : String(error)}` }], lineOf }
  }
}

/** Front matter of `question.md`; lines are those of the file, where it begins on line 2. */
export function parseFront(text: string): { value: Record<string, unknown>; faults: ContentFault[]; lineOf: (path: readonly PropertyKey[]) => number } {
  const read = readYaml(text)
  return {
    value: read.value,
    faults: read.faults.map((fault) => ({ file: 'question.md', line: fault.line + 1, message: fault.message })),
    lineOf: (path) => read.lineOf(path) + (path.length === 0 ? 0 : 1),
  }
}
