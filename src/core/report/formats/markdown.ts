import type { Format } from '#core/report/formats/format'
import { overviewOf } from '#core/report/overview'
import type { Report, ReportItem } from '#core/report/report'
import { band, casesLine, eventLine, hasScorecard, itemFacts, madeLine, notAssessed, percent, ratingMoves, scopeTitle, scoredOf, sessionFacts, words } from '#core/report/words'

/** Plain text that stays plain: nothing in it is read as Markdown or HTML, and it keeps to its line. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]()#+!|<>~$&]/g, '\\$&')

/** Text of people is quoted, so that a heading or a rule in an answer cannot pass for one of the report. */
const quote = (text: string): string => text.replace(/\r\n?/g, '\n').split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')

/** A fence longer than any run of backticks inside. */
export function fence(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((match) => match[0].length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${code.replace(/\n$/, '')}\n${ticks}`
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const facts = (pairs: [string, string][]): string => pairs.map(([name, value]) => `- **${name}:** ${plain(value)}`).join('\n')

function scorecardPart({ scorecard }: Report): string[] {
  const call = scorecard.call === null ? notAssessed : words.calls[scorecard.call]
  const confidence = scorecard.confidence === null ? '' : `, confidence ${scorecard.confidence}`
  const dimensions = scorecard.dimensions.map((one) => [
    plain(`${one.rubric}: ${one.title}`),
    one.level === null ? notAssessed : `${one.level} of 4`,
    plain([one.anchor, one.evidence].filter((text) => text !== '').join(' — ')),
  ])
  const texts: [string, string][] = [['Strengths', scorecard.strengths], ['Concerns', scorecard.concerns], ['To follow up', scorecard.followUp]]
  return [
    `## Overall call: ${call}${confidence}`,
    ...texts.flatMap(([title, text]) => (text.trim() === '' ? [] : [`### ${title}`, quote(text)])),
    ...(dimensions.length === 0 ? [] : ['### Dimensions', table(['Dimension', 'Level', 'What that level means, and the evidence'], dimensions)]),
  ]
}

function overviewPart(report: Report): string[] {
  const { columns, rows } = overviewOf(report)
  return ['## Questions', table(columns.map((column) => column.title), rows.map((row) => row.cells.map(plain)))]
}

function summaryPart(report: Report): string[] {
  const rows = report.summary.byTheme.map((row) => [words.themes[row.theme], scoredOf(row), percent(row.score)])
  const moves = ratingMoves(report).map((move) => [scopeTitle(move.scope), band(move.before), band(move.after)])
  return [
    '## Scores',
    table(['Theme', 'Scored', 'Mean score'], rows),
    ...(moves.length === 0 ? [] : ['### Ratings (± two deviations)', table(['', 'Before', 'After'], moves)]),
  ]
}

function answerPart({ answer }: ReportItem): string[] {
  const parts: string[] = []
  if (answer.text.trim() !== '') parts.push(quote(answer.text))
  if (answer.code !== null && answer.code.trim() !== '') parts.push(fence(answer.code, answer.language ?? ''))
  if (answer.picture !== null) parts.push('*A diagram was drawn; the HTML, PDF and JSON reports hold it.*')
  return parts.length === 0 ? ['*No answer was given.*'] : parts
}

function evidencePart(item: ReportItem, report: Report): string[] {
  const parts: string[] = []
  const since = (at: number): string => eventLine({ at, type: 'hint', position: null, data: null }, report).at
  if (item.verdicts.length > 0) {
    const rows = item.verdicts.map((one) => [plain(one.caseId), words.outcomes[one.outcome], plain(one.message ?? one.note ?? '')])
    parts.push(`### Cases: ${casesLine(item)}`, table(['Case', 'Outcome', ''], rows))
  }
  if (item.runs.length > 0) parts.push(`### Runs\n\n${item.runs.map((run) => `- ${since(run.at)}: ${run.passed} of ${run.total} cases passed`).join('\n')}`)
  if (item.hints.length > 0) parts.push(`### Hints taken\n\n${item.hints.map((hint) => `- ${since(hint.at)}: ${hint.text.replace(/\s*\n\s*/g, ' ')}`).join('\n')}`)
  if (item.status === 'settled' && item.points.length > 0) {
    const rows = item.points.map((one) => [one.isTicked ? 'yes' : 'no', `${words.roles[one.role]} (${one.weight})`, plain(one.text)])
    parts.push('### Rubric points', table(['Heard', 'Point', ''], rows))
  }
  if (item.note.trim() !== '') parts.push('### Note', quote(item.note))
  return parts
}

function itemPart(item: ReportItem, report: Report, index: number): string[] {
  return [
    `## ${index + 1}. ${plain(item.title)}: ${item.score === null ? words.statuses[item.status].toLowerCase() : percent(item.score)}`,
    facts(itemFacts(item, report)),
    '### Prompt',
    quote(item.prompt),
    '### Answer',
    ...answerPart(item),
    ...evidencePart(item, report),
    '### Model answer',
    quote(item.modelAnswer),
  ]
}

/** For notes, wikis and version control. Text of people is quoted or escaped, never structure. */
export const markdown: Format = {
  title: 'Markdown',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  make: (report, { timeZone }) => {
    const timeline = report.timeline.map((event) => {
      const { at, item, text } = eventLine(event, report)
      return [at, item, plain(text)]
    })
    const parts = [
      `# ${plain(report.session.title)}`,
      facts(sessionFacts(report, timeZone)),
      ...overviewPart(report),
      ...(hasScorecard(report) ? scorecardPart(report) : []),
      ...summaryPart(report),
      ...report.items.flatMap((item, index) => itemPart(item, report, index)),
      ...(timeline.length === 0 ? [] : ['## Timeline', table(['When', 'Question', 'What'], timeline)]),
      `*${madeLine(report, timeZone)}*`,
    ]
    return { type: 'text', text: `${parts.join('\n\n')}\n` }
  },
}
