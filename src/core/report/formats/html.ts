import { type BarColors, ratingBar, scoreBar } from '#core/report/bars'
import type { Format, ReportTools } from '#core/report/formats/format'
import { htmlStyle } from '#core/report/formats/html-style'
import { fence } from '#core/report/formats/markdown'
import { overviewOf } from '#core/report/overview'
import type { Report, ReportItem } from '#core/report/report'
import { band, byRubric, casesLine, eventLine, hasScorecard, itemFacts, madeLine, notAssessed, percent, ratingMoves, scopeTitle, scoredOf, sessionFacts, words } from '#core/report/words'

const colors: BarColors = { track: 'var(--line)', fill: 'var(--accent)', mark: 'var(--ink)', text: 'var(--soft)' }

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? char)

const facts = (pairs: [string, string][]): string =>
  `<dl class="facts">${pairs.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>`

/** Cells are HTML already; a row that is a text stands over those that follow. `tight` columns never break: by default the first. */
function table(head: string[], rows: (string[] | string)[], tight: readonly number[] = [0]): string {
  const cell = (tag: 'th' | 'td', inner: string, index: number): string => `<${tag}${tight.includes(index) ? ' class="tight"' : ''}>${inner}</${tag}>`
  const line = (tag: 'th' | 'td', cells: string[]): string => `<tr>${cells.map((inner, index) => cell(tag, inner, index)).join('')}</tr>`
  const row = (one: string[] | string): string => (typeof one === 'string' ? `<tr><th class="group" scope="rowgroup" colspan="${head.length}">${one}</th></tr>` : line('td', one))
  return `<div class="scroll"><table><thead>${line('th', head)}</thead><tbody>${rows.map(row).join('')}</tbody></table></div>`
}

const quote = (inner: string): string => `<div class="quote">${inner}</div>`
const absent = (text: string): string => `<p class="absent">${escape(text)}</p>`

function scorecardPart({ scorecard }: Report, tools: ReportTools): string {
  const { call, confidence } = scorecard
  const tone = call === null ? 'none' : call.endsWith('yes') ? 'yes' : 'no'
  const badge = `<span class="call ${tone}">${call === null ? notAssessed : words.calls[call]}</span>`
  const sure = confidence === null ? '' : `<span class="confidence">confidence ${confidence}</span>`
  const texts: [string, string][] = [['Strengths', scorecard.strengths], ['Concerns', scorecard.concerns], ['To follow up', scorecard.followUp]]
  const prose = texts.map(([title, text]) => (text.trim() === '' ? '' : `<h3>${title}</h3>${quote(tools.toHtml(text))}`)).join('')
  return `<section><h2>Overall call</h2><p>${badge}${sure}</p>${prose}${dimensionsPart(scorecard.dimensions)}</section>`
}

function dimensionsPart(dimensions: Report['scorecard']['dimensions']): string {
  if (dimensions.length === 0) return ''
  const row = (one: (typeof dimensions)[number]): string[] => [
    escape(one.title),
    one.level === null ? `<span class="absent">${notAssessed}</span>` : `${one.level} of 4`,
    `${escape(one.anchor)}${one.evidence.trim() === '' ? '' : `<p class="evidence"><strong>Evidence:</strong> ${escape(one.evidence)}</p>`}`,
  ]
  const rows = byRubric(dimensions).flatMap((group) => [escape(group.rubric), ...group.dimensions.map(row)])
  return `<h3>Dimensions</h3>${table(['Dimension', 'Level', 'What that level means, and the evidence'], rows, [1])}`
}

function overviewPart(report: Report): string {
  const { columns, rows } = overviewOf(report)
  const tight = columns.flatMap((column, index) => (column.isShort ? [index] : []))
  return `<section><h2>Questions</h2>${table(columns.map((column) => column.title), rows.map((row) => row.cells.map(escape)), tight)}</section>`
}

function summaryPart(report: Report): string {
  const rows = report.summary.byTheme.map((row) => [words.themes[row.theme], scoredOf(row), percent(row.score), scoreBar(row.score, colors)])
  const moves = ratingMoves(report).map((move) => [scopeTitle(move.scope), ratingBar(move.before, move.after, colors), band(move.before), band(move.after)])
  const ratings = moves.length === 0 ? '' : `<h3>Ratings, ± two deviations</h3>${table(['Scope', 'Pale before, full after', 'Before', 'After'], moves)}`
  return `<section><h2>Scores</h2>${table(['Theme', 'Scored', 'Mean score', ''], rows, [0, 1, 2])}${ratings}</section>`
}

/** As an image, so that nothing inside it can run or load. */
const picture = (svg: string): string =>
  `<figure><img alt="The diagram the candidate drew" src="data:image/svg+xml,${encodeURIComponent(svg.toWellFormed())}"></figure>`

function answerPart({ answer }: ReportItem, tools: ReportTools): string {
  const parts: string[] = []
  if (answer.text.trim() !== '') parts.push(quote(tools.toHtml(answer.text)))
  if (answer.code !== null && answer.code.trim() !== '') parts.push(tools.toHtml(fence(answer.code, answer.language ?? '')))
  if (answer.picture !== null) parts.push(picture(answer.picture))
  return parts.length === 0 ? absent('No answer was given.') : parts.join('')
}

function evidencePart(item: ReportItem, report: Report, tools: ReportTools): string {
  const since = (at: number): string => eventLine({ at, type: 'hint', position: null, data: null }, report).at
  const parts: string[] = []
  if (item.verdicts.length > 0) {
    const rows = item.verdicts.map((one) => [
      `<code>${escape(one.caseId)}</code>`,
      `<span class="${one.outcome === 'passed' ? 'good' : 'bad'}">${words.outcomes[one.outcome]}</span>`,
      escape(one.message ?? one.note ?? ''),
    ])
    parts.push(`<h3>${casesLine(item)}</h3>${table(['Case', 'Outcome', 'What it is about, or what went wrong'], rows, [1])}`)
  }
  if (item.runs.length > 0) parts.push(`<h3>Runs</h3>${table(['When', 'Result'], item.runs.map((run) => [since(run.at), `${run.passed} of ${run.total} cases passed`]))}`)
  if (item.hints.length > 0) parts.push(`<h3>Hints taken</h3>${table(['When', 'Hint'], item.hints.map((hint) => [since(hint.at), tools.toHtml(hint.text)]))}`)
  if (item.status === 'settled' && item.points.length > 0) parts.push(pointsPart(item, tools))
  if (item.note.trim() !== '') parts.push(`<h3>Note</h3>${quote(tools.toHtml(item.note))}`)
  return parts.join('')
}

function pointsPart(item: ReportItem, tools: ReportTools): string {
  const rows = item.points.map((one) => {
    const isGood = one.isTicked !== (one.role === 'trap')
    const mark = one.isTicked ? `<span class="${isGood ? 'good' : 'bad'}">heard</span>` : '<span class="absent">not heard</span>'
    return [mark, `${words.roles[one.role]}, ${one.weight}`, tools.toHtml(one.text) + (one.isTicked && one.why ? `<div class="absent">${tools.toHtml(one.why)}</div>` : '')]
  })
  return `<h3>Rubric points</h3>${table(['Heard', 'Weight', 'Point'], rows, [0, 1])}`
}

function itemPart(item: ReportItem, report: Report, tools: ReportTools, index: number): string {
  const state = item.score === null ? words.statuses[item.status] : percent(item.score)
  return [
    `<section><h2>${index + 1}. ${escape(item.title)}</h2>`,
    `<p>${scoreBar(item.score, colors)} <strong>${state}</strong></p>`,
    facts(itemFacts(item, report)),
    `<h3>Prompt</h3>${quote(tools.toHtml(item.prompt))}`,
    `<h3>Answer</h3>${answerPart(item, tools)}`,
    evidencePart(item, report, tools),
    `<details open><summary>Model answer</summary>${quote(tools.toHtml(item.modelAnswer))}</details></section>`,
  ].join('')
}

function timelinePart(report: Report): string {
  if (report.timeline.length === 0) return ''
  const rows = report.timeline.map((event) => {
    const { at, item, text } = eventLine(event, report)
    return [at, item, escape(text)]
  })
  return `<section><h2>Timeline</h2>${table(['When', 'Question', 'What'], rows, [0, 1])}</section>`
}

/** One file that needs nothing else: no script, no request, readable offline, printable. */
export const html: Format = {
  title: 'HTML',
  extension: 'html',
  mime: 'text/html; charset=utf-8',
  make: (report, tools) => {
    const { timeZone } = tools
    const body = [
      `<h1>${escape(report.session.title)}</h1><p class="lead">Interview report</p>`,
      facts(sessionFacts(report, timeZone)),
      overviewPart(report),
      hasScorecard(report) ? scorecardPart(report, tools) : '',
      summaryPart(report),
      ...report.items.map((item, index) => itemPart(item, report, tools, index)),
      timelinePart(report),
      `<footer>${escape(madeLine(report, timeZone))}</footer>`,
    ].join('\n')
    const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
    const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">`
    return {
      type: 'text',
      text: `<!doctype html>\n<html lang="en"><head>${head}<title>${escape(report.session.title)}</title><style>${htmlStyle}</style></head>\n<body><main>\n${body}\n</main></body></html>\n`,
    }
  },
}
