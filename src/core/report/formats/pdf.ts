import { ratingBar, scoreBar } from '#core/report/bars'
import type { Format, ReportTools } from '#core/report/formats/format'
import { fence } from '#core/report/formats/markdown'
import type { PdfNode, PdfRun } from '#core/report/formats/pdf-node'
import { proseNodes } from '#core/report/formats/pdf-prose'
import { ink, pdfBars } from '#core/report/formats/pdf-style'
import { overviewOf } from '#core/report/overview'
import type { Report, ReportItem } from '#core/report/report'
import { band, byRubric, casesLine, eventLine, hasScorecard, itemFacts, madeLine, notAssessed, percent, ratingMoves, scopeTitle, scoredOf, sessionFacts, words } from '#core/report/words'

type Width = number | 'auto' | '*'

const heading = (text: string): PdfNode => ({ text, fontSize: 14, bold: true, margin: [0, 18, 0, 6] })
const small = (text: string): PdfNode => ({ text, fontSize: 9, bold: true, color: ink.soft, margin: [0, 8, 0, 3] })

/** Up to about a third of a page: moved to the next page as a whole. */
const shortText = 1200

/** A title that stays with what it is the title of. What is longer than `shortText` letters may break, or it would leave half pages empty. */
function titled(title: string, content: PdfNode[], letters: number): PdfNode {
  return { stack: [small(title), ...content], unbreakable: letters <= shortText }
}
const absent = (text: string): PdfNode => ({ text, color: ink.soft, italics: true })
const soft = (text: string): PdfNode => ({ text, color: ink.soft })

function facts(pairs: [string, string][]): PdfNode {
  const body = pairs.map(([name, value]): PdfNode[] => [soft(name), value])
  return { table: { widths: [100, '*'], body }, layout: 'noBorders', margin: [0, 0, 0, 4] }
}

function table(head: string[], widths: Width[], rows: PdfNode[][]): PdfNode {
  const body = [head.map((text): PdfNode => ({ text, bold: true, color: ink.soft })), ...rows]
  return { table: { widths, headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, body }, layout: 'lines', fontSize: 8.5, margin: [0, 2, 0, 6] }
}

/** A table whose title stays with it and is repeated where it goes on. */
function titledTable(title: string, head: string[], widths: Width[], rows: PdfNode[][]): PdfNode {
  const first: PdfNode[] = head.map((_, index) => (index === 0 ? { text: title, fontSize: 9, bold: true, color: ink.soft, colSpan: head.length } : ''))
  const second = head.map((text): PdfNode => ({ text, bold: true, color: ink.soft }))
  return { table: { widths, headerRows: 2, keepWithHeaderRows: 1, dontBreakRows: true, body: [first, second, ...rows] }, layout: 'lines', fontSize: 8.5, margin: [0, 5, 0, 6] }
}

/** Text of people and of the bank stands beside a line, apart from what the report says itself. */
function quote(markdown: string, tools: ReportTools): PdfNode {
  return { table: { widths: ['*'], body: [[{ stack: proseNodes(tools.toTree(markdown)) }]] }, layout: 'box', margin: [0, 0, 0, 4] }
}

function scorecardPart({ scorecard }: Report, tools: ReportTools): PdfNode[] {
  const { call, confidence } = scorecard
  const color = call === null ? ink.soft : call.endsWith('yes') ? ink.good : ink.bad
  const sure: PdfRun[] = confidence === null ? [] : [{ text: `   confidence ${confidence}`, color: ink.soft }]
  const texts: [string, string][] = [['Strengths', scorecard.strengths], ['Concerns', scorecard.concerns], ['To follow up', scorecard.followUp]]
  return [
    heading('Overall call'),
    { text: [{ text: call === null ? notAssessed : words.calls[call], bold: true, fontSize: 12, color }, ...sure] },
    ...texts.flatMap(([title, text]) => (text.trim() === '' ? [] : [titled(title, [quote(text, tools)], text.length)])),
    ...dimensionsPart(scorecard.dimensions),
  ]
}

function dimensionsPart(dimensions: Report['scorecard']['dimensions']): PdfNode[] {
  const row = (one: (typeof dimensions)[number]): PdfNode[] => {
    const evidence: PdfNode[] = one.evidence.trim() === '' ? [] : [{ text: [{ text: 'Evidence: ', bold: true }, one.evidence], margin: [0, one.anchor === '' ? 0 : 2, 0, 0] }]
    return [one.title, one.level === null ? absent(notAssessed) : `${one.level} of 4`, { stack: [...(one.anchor === '' ? [] : [one.anchor]), ...evidence] }]
  }
  // A table for each rubric: its title is then repeated where it goes on.
  return byRubric(dimensions).map((one) => titledTable(`Dimensions: ${one.rubric}`, ['Dimension', 'Level', 'What that level means, and the evidence'], [100, 62, '*'], one.dimensions.map(row)))
}

function overviewPart(report: Report): PdfNode[] {
  const { columns, rows } = overviewOf(report)
  const widths = columns.map((column): Width => (column.isShort ? 'auto' : '*'))
  const cells = rows.map((row) => row.cells.map((text, index): PdfNode => ({ text, noWrap: columns[index]?.isShort === true })))
  return [heading('Questions'), table(columns.map((column) => column.title), widths, cells)]
}

function summaryPart(report: Report): PdfNode[] {
  const rows = report.summary.byTheme.map((row): PdfNode[] => [words.themes[row.theme], scoredOf(row), percent(row.score), { svg: scoreBar(row.score, pdfBars, 160), margin: [0, 3, 0, 0] }])
  const moves = ratingMoves(report).map((move): PdfNode[] => [scopeTitle(move.scope), { svg: ratingBar(move.before, move.after, pdfBars, 200) }, band(move.before), band(move.after)])
  const ratings = moves.length === 0 ? [] : [titledTable('Ratings, ± two deviations (pale before, full after)', ['Scope', '', 'Before', 'After'], ['*', 210, 75, 75], moves)]
  const scores = table(['Theme', 'Scored', 'Mean score', ''], ['*', 60, 60, 170], rows)
  return [{ stack: [heading('Scores'), scores], unbreakable: true }, ...ratings]
}

function answerPart({ answer }: ReportItem, tools: ReportTools): PdfNode[] {
  const parts: PdfNode[] = []
  if (answer.text.trim() !== '') parts.push(quote(answer.text, tools))
  if (answer.code !== null && answer.code.trim() !== '') parts.push(...proseNodes(tools.toTree(fence(answer.code, answer.language ?? ''))))
  if (answer.picture !== null) parts.push({ svg: answer.picture, fit: [490, 380], margin: [0, 4, 0, 6] })
  return parts.length === 0 ? [absent('No answer was given.')] : parts
}

function evidencePart(item: ReportItem, report: Report, tools: ReportTools): PdfNode[] {
  const since = (at: number): string => eventLine({ at, type: 'hint', position: null, data: null }, report).at
  const parts: PdfNode[] = []
  if (item.verdicts.length > 0) {
    const rows = item.verdicts.map((one): PdfNode[] => [
      { text: one.caseId, font: 'Mono', fontSize: 8 },
      { text: words.outcomes[one.outcome], color: one.outcome === 'passed' ? ink.good : ink.bad },
      one.message ?? one.note ?? '',
    ])
    parts.push(titledTable(casesLine(item) ?? '', ['Case', 'Outcome', 'What it is about, or what went wrong'], [110, 90, '*'], rows))
  }
  if (item.runs.length > 0) {
    parts.push(titledTable('Runs', ['When', 'Result'], [60, '*'], item.runs.map((run) => [since(run.at), `${run.passed} of ${run.total} cases passed`])))
  }
  if (item.hints.length > 0) {
    parts.push(titledTable('Hints taken', ['When', 'Hint'], [60, '*'], item.hints.map((hint) => [since(hint.at), { stack: proseNodes(tools.toTree(hint.text)) }])))
  }
  if (item.status === 'settled' && item.points.length > 0) parts.push(pointsTable(item, tools))
  if (item.note.trim() !== '') parts.push(titled('Note', [quote(item.note, tools)], item.note.length))
  return parts
}

function pointsTable(item: ReportItem, tools: ReportTools): PdfNode {
  const rows = item.points.map((one): PdfNode[] => {
    const isGood = one.isTicked !== (one.role === 'trap')
    const why: PdfNode[] = one.isTicked && one.why ? [{ stack: proseNodes(tools.toTree(one.why)), color: ink.soft }] : []
    const heard: PdfNode = one.isTicked ? { text: 'heard', color: isGood ? ink.good : ink.bad } : soft('not heard')
    return [heard, `${words.roles[one.role]}, ${one.weight}`, { stack: [...proseNodes(tools.toTree(one.text)), ...why] }]
  })
  return titledTable('Rubric points', ['Heard', 'Weight', 'Point'], [60, 50, '*'], rows)
}

function itemPart(item: ReportItem, report: Report, tools: ReportTools, index: number): PdfNode[] {
  const state = item.score === null ? words.statuses[item.status] : percent(item.score)
  const score: PdfNode = { columns: [{ svg: scoreBar(item.score, pdfBars), width: 120, margin: [0, 2, 0, 0] }, { text: state, bold: true }], columnGap: 10, margin: [0, 0, 0, 4] }
  return [
    { stack: [heading(`${index + 1}. ${item.title}`), score, facts(itemFacts(item, report))], unbreakable: true },
    titled('Prompt', [quote(item.prompt, tools)], item.prompt.length),
    titled('Answer', answerPart(item, tools), item.answer.text.length + (item.answer.code?.length ?? 0) + (item.answer.picture === null ? 0 : shortText)),
    ...evidencePart(item, report, tools),
    titled('Model answer', [quote(item.modelAnswer, tools)], item.modelAnswer.length),
  ]
}

function timelinePart(report: Report): PdfNode[] {
  if (report.timeline.length === 0) return []
  const rows = report.timeline.map((event): PdfNode[] => {
    const { at, item, text } = eventLine(event, report)
    return [at, item, text]
  })
  return [heading('Timeline'), table(['When', 'Question', 'What'], [60, 50, '*'], rows)]
}

/** Pages for people: the document as a plain value, drawn by main. Diagrams stay vectors. */
export const pdf: Format = {
  title: 'PDF',
  extension: 'pdf',
  mime: 'application/pdf',
  make: (report, tools) => {
    const { title } = report.session
    const content: PdfNode[] = [
      { text: title, fontSize: 20, bold: true, margin: [0, 0, 0, 2] },
      { text: 'Interview report', color: ink.soft, margin: [0, 0, 0, 12] },
      facts(sessionFacts(report, tools.timeZone)),
      ...overviewPart(report),
      ...(hasScorecard(report) ? scorecardPart(report, tools) : []),
      ...summaryPart(report),
      ...report.items.flatMap((item, index) => itemPart(item, report, tools, index)),
      ...timelinePart(report),
      { text: madeLine(report, tools.timeZone), fontSize: 8, color: ink.soft, margin: [0, 14, 0, 0] },
    ]
    return { type: 'pdf', document: { title, footer: title, content } }
  },
}
