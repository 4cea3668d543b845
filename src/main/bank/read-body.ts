import { sentenceOfIssue } from '#core/bank/fault-words'
import { questionBody, type QuestionBody } from '#core/bank/question'
import type { ContentFault } from '#core/kinds/kind'

/** Order is fixed; the prompt stands before the first. */
const sectionNames = ['Hints', 'Follow-ups', 'Model answer'] as const
type SectionName = (typeof sectionNames)[number]
type Line = { text: string; number: number; isFenced: boolean }
type Section = { name: string; line: number; lines: Line[] }

/** Marks lines within fenced code: a `#` comment there is no heading. */
function numberLines(body: string, firstLine: number): Line[] {
  let fence: string | null = null
  return body.split('\n').map((text, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1]
    const isFenced = fence !== null || mark !== undefined
    if (fence === null) fence = mark ?? null
    else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && text.trim() === mark) fence = null
    return { text, number: firstLine + index, isFenced }
  })
}

function splitSections(lines: readonly Line[]): { prompt: Line[]; sections: Section[] } {
  const prompt: Line[] = []
  const sections: Section[] = []
  for (const line of lines) {
    const name = line.isFenced ? undefined : /^##\s+(.+?)\s*$/.exec(line.text)?.[1]
    if (name !== undefined) sections.push({ name, line: line.number, lines: [] })
    else (sections.at(-1)?.lines ?? prompt).push(line)
  }
  return { prompt, sections }
}

const joined = (lines: readonly Line[]): string => lines.map((line) => line.text).join('\n').trim()

/** Items of an ordered list; lines that belong to an item are indented or blank. */
function readHints(section: Section, faults: ContentFault[]): string[] {
  const items: Line[][] = []
  for (const line of section.lines) {
    const start = line.isFenced ? null : /^\d+[.)]\s+(.*)$/.exec(line.text)
    if (start) items.push([{ ...line, text: start[1] ?? '' }])
    else if (items.length > 0) items.at(-1)?.push({ ...line, text: line.text.replace(/^ {1,4}/, '') })
    else if (line.text.trim() !== '') faults.push({ file: 'question.md', line: line.number, message: 'Hints: an ordered list is expected, `1. …`' })
  }
  return items.map(joined)
}

function readFollowUps(section: Section, faults: ContentFault[]): { ask: string; reply: string }[] {
  const found: { ask: string; lines: Line[]; line: number }[] = []
  for (const line of section.lines) {
    const ask = line.isFenced ? undefined : /^###\s+(.+?)\s*$/.exec(line.text)?.[1]
    if (ask !== undefined) found.push({ ask, lines: [], line: line.number })
    else if (found.length > 0) found.at(-1)?.lines.push(line)
    else if (line.text.trim() !== '') faults.push({ file: 'question.md', line: line.number, message: 'Follow-ups: each begins with a `### ` heading that asks' })
  }
  for (const one of found) {
    if (joined(one.lines) === '') faults.push({ file: 'question.md', line: one.line, message: `Follow-ups: "${one.ask}" has no reply below it` })
  }
  return found.map(({ ask, lines }) => ({ ask, reply: joined(lines) })).filter((one) => one.reply !== '')
}

function orderFaults(sections: readonly Section[]): ContentFault[] {
  const faults: ContentFault[] = []
  const isKnown = (name: string): name is SectionName => (sectionNames as readonly string[]).includes(name)
  let last = -1
  for (const section of sections) {
    const index = isKnown(section.name) ? sectionNames.indexOf(section.name) : -1
    const say = (message: string): void => { faults.push({ file: 'question.md', line: section.line, message }) }
    if (index < 0) say(`section "${section.name}" is not known; sections are ${sectionNames.join(', ')}`)
    else if (index === last) say(`section "${section.name}" stands twice`)
    else if (index < last) say(`section "${section.name}" is out of order; the order is ${sectionNames.join(', ')}`)
    last = Math.max(last, index)
  }
  return faults
}

/** The section a field of the body is read from; the prompt has none. */
const sectionOf: Record<string, SectionName> = { hints: 'Hints', followUps: 'Follow-ups', modelAnswer: 'Model answer' }

/** Where a field of the body stands, for faults of its schema. */
function lineOfField(field: PropertyKey | undefined, sections: readonly Section[], firstLine: number): number {
  return sections.find((section) => section.name === sectionOf[String(field)])?.line ?? firstLine
}

/** Splits the Markdown below the front matter as `docs/writing-a-question.md` says; `value` null when it cannot be used. */
export function readBody(body: string, firstLine: number): { value: QuestionBody | null; faults: ContentFault[] } {
  const { prompt, sections } = splitSections(numberLines(body, firstLine))
  const faults = orderFaults(sections)
  const section = (name: SectionName): Section => sections.find((one) => one.name === name) ?? { name, line: firstLine, lines: [] }
  const missing = sectionNames.filter((name) => !sections.some((one) => one.name === name))
  for (const name of missing) faults.push({ file: 'question.md', line: firstLine, message: `section "## ${name}" is missing` })
  const read = questionBody.safeParse({
    prompt: joined(prompt),
    hints: readHints(section('Hints'), faults),
    followUps: readFollowUps(section('Follow-ups'), faults),
    modelAnswer: joined(section('Model answer').lines),
  })
  if (!read.success) {
    const issues = read.error.issues.filter((issue) => !(missing.length > 0 && issue.path[0] === 'modelAnswer'))
    faults.push(...issues.map((issue) => ({ file: 'question.md', line: lineOfField(issue.path[0], sections, firstLine), message: sentenceOfIssue({ ...issue, path: [sectionOf[String(issue.path[0])] ?? 'prompt', ...issue.path.slice(1)] }, 'the text') })))
  }
  return { value: read.success && faults.length === 0 ? read.data : null, faults }
}
