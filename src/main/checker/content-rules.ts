import katex from 'katex'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Question } from '#core/kinds/index'
import { judge } from '#core/kinds/index'
import type { ContentFault } from '#core/kinds/kind'
import { parseFront, splitFront } from '#main/bank/read-front'

type Found = { faults: ContentFault[]; warnings: ContentFault[] }
type Node = { type: string; value?: string; lang?: string | null; position?: { start: { line: number } }; children?: Node[] }

const markdown = unified().use(remarkParse).use(remarkMath)

/** Math that does not parse, fenced code without a language, HTML. `firstLine` is the file's line of the text's first. */
function textFaults(text: string, firstLine: number): { line: number; message: string }[] {
  const faults: { line: number; message: string }[] = []
  function visit(node: Node): void {
    const line = firstLine + (node.position?.start.line ?? 1) - 1
    if (node.type === 'math' || node.type === 'inlineMath') {
      try {
        katex.renderToString(node.value ?? '', { throwOnError: true, strict: 'ignore', displayMode: node.type === 'math' })
      } catch (error) {
        faults.push({ line, message: `math does not parse: ${error instanceof Error ? error.message : String(error)}` })
      }
    }
    if (node.type === 'text' && /\bTODO\b/.test(node.value ?? '')) faults.push({ line, message: 'TODO: this is still to be written' })
    if (node.type === 'code' && !node.lang) faults.push({ line, message: 'fenced code has no language; plain text is `text`' })
    if (node.type === 'html') faults.push({ line, message: `HTML is not shown: ${(node.value ?? '').slice(0, 40)}` })
    for (const child of node.children ?? []) visit(child)
  }
  visit(markdown.parse(text) as Node)
  return faults
}

/** How many of each thing a question has, as `docs/writing-a-question.md` asks. */
function countFaults(question: Question, lineOf: (field: string) => number): ContentFault[] {
  const faults: ContentFault[] = []
  const within = (what: string, field: string, count: number, least: number, most: number): void => {
    if (count < least || count > most) faults.push({ file: 'question.md', line: lineOf(field), message: `${what}: ${count}; ${least} to ${most} are asked for` })
  }
  within('hints', 'hints', question.hints.length, 2, 4)
  within('follow-ups', 'followUps', question.followUps.length, 2, 4)
  within('rubric points', 'rubric', question.rubric.length, 4, 8)
  within('traps in the rubric', 'rubric', question.rubric.filter((one) => one.role === 'trap').length, 2, 3)
  within('sources', 'sources', question.sources.length, 1, 3)
  if (question.kind === 'code' || question.kind === 'sql') {
    const visible = question.cases.filter((one) => one.visible).length
    const isCode = question.kind === 'code'
    faults.push(...[
      { what: 'visible cases', count: visible, least: isCode ? 2 : 1, most: isCode ? 3 : 2 },
      { what: 'hidden cases', count: question.cases.length - visible, least: isCode ? 4 : 2, most: 60 },
      { what: 'mutants', count: question.mutants.length, least: 2, most: 8 * (isCode ? question.languages.length : 1) },
    ].filter(({ count, least, most }) => count < least || count > most).map(({ what, count, least, most }) => (
      { file: what === 'mutants' ? 'question.md' : 'cases.json', line: 1, message: `${what}: ${count}; ${least} to ${most} are asked for` }
    )))
  }
  return faults
}

function kindFaults(question: Question, lineOf: (field: string) => number): Found {
  const found: Found = { faults: [], warnings: [] }
  const say = (into: ContentFault[], field: string, message: string): void => { into.push({ file: 'question.md', line: lineOf(field), message }) }
  if (question.kind === 'numeric') {
    const share = judge(question, { kind: 'numeric', text: String(question.answer.value) }, { ticks: null, verdicts: [] }).share
    if (share !== 1) say(found.faults, 'answer', `answer: ${question.answer.value} is not within its own tolerance when typed in`)
  }
  if (question.kind === 'choice') {
    const longest = question.options.toSorted((a, b) => b.text.length - a.text.length)[0]
    const others = question.options.filter((one) => one !== longest).map((one) => one.text.length)
    // One such question is no fault; a bank where it is the habit gives its answers away.
    if (longest?.correct && longest.text.length > 1.25 * Math.max(...others)) say(found.warnings, 'options', 'the right option is by far the longest')
  }
  if (question.kind === 'design' && question.diagram === null) say(found.faults, 'kind', 'kind: a design has a reference diagram beside it, diagram.excalidraw')
  if (question.kind === 'code') {
    for (const [language, text] of Object.entries(question.starters)) {
      if (!text.includes(question.entry)) say(found.faults, 'entry', `entry: the ${language} starter does not define ${question.entry}`)
    }
  }
  return found
}

/** Front-matter texts that are shown as Markdown, with the path of their field. */
function frontTexts(question: Question): { path: (string | number)[]; text: string }[] {
  const points = question.rubric.flatMap((point, index) => [
    { path: ['rubric', index, 'text'], text: point.text },
    ...(point.why === undefined ? [] : [{ path: ['rubric', index, 'why'], text: point.why }]),
  ])
  if (question.kind !== 'choice') return points
  return [...points, ...question.options.flatMap((option, index) => [
    { path: ['options', index, 'text'], text: option.text },
    { path: ['options', index, 'why'], text: option.why },
  ])]
}

/** What a loaded question still has to keep to be fit for the bank. `text` is the whole of its `question.md`. */
export function checkContent(question: Question, text: string): Found {
  const split = splitFront(text)
  if ('fault' in split) return { faults: [{ file: 'question.md', ...split.fault }], warnings: [] }
  const front = parseFront(split.front)
  const lines = text.split('\n')
  const headings: Record<string, string> = { hints: '## Hints', followUps: '## Follow-ups' }
  const lineOf = (field: string): number => {
    const heading = headings[field]
    return heading === undefined ? front.lineOf([field]) : Math.max(1, lines.findIndex((line) => line.startsWith(heading)) + 1)
  }
  const kind = kindFaults(question, lineOf)
  const shown = [
    ...textFaults(split.body, split.bodyLine),
    ...frontTexts(question).flatMap(({ path, text: one }) => textFaults(one, 1).map(({ message }) => ({ line: front.lineOf(path), message: `${path.join('.')}: ${message}` }))),
  ]
  return {
    faults: [...countFaults(question, lineOf), ...kind.faults, ...shown.map((fault) => ({ file: 'question.md', ...fault }))],
    warnings: kind.warnings,
  }
}
