import { themeTitles } from '#core/bank/theme'
import { kinds } from '#core/kinds/index'
import type { Scope } from '#core/rating/rating'
import type { Report, ReportItem } from '#core/report/report'
import { duration } from '#core/session/duration'

/** Words and numbers as every format writes them. Moments are epoch ms, shown in the time zone given (IANA name). */

const calls = { 'strong-no': 'Strong no', no: 'No', yes: 'Yes', 'strong-yes': 'Strong yes' } as const
const statuses = { waiting: 'Not reached', answered: 'Answered, not judged', skipped: 'Skipped', settled: 'Judged' } as const
const grades = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const
const outcomes = {
  passed: 'passed', failed: 'failed', error: 'raised an error', timeout: 'ran out of time', memory: 'ran out of memory', stopped: 'stopped', missing: 'not run',
} as const
const roles = { must: 'Must', nice: 'Nice', trap: 'Trap' } as const
const events = {
  started: 'Session started', opened: 'Opened', hint: 'Hint taken', run: 'Code run', submitted: 'Submitted', skipped: 'Skipped', reopened: 'Taken back',
  flagged: 'Flagged', unflagged: 'Flag removed', paused: 'Paused', resumed: 'Resumed', ended: 'Session ended', 'timed-out': 'Time ran out',
  settled: 'Judged', regraded: 'Graded again', noted: 'Noted', pasted: 'Text pasted', 'focus-lost': 'Window left', 'focus-back': 'Window entered',
} as const
export const kindTitles = Object.fromEntries(Object.entries(kinds).map(([id, kind]) => [id, kind.title])) as Record<ReportItem['kind'], string>

export const words = { calls, statuses, grades, outcomes, roles, events, themes: themeTitles, kinds: kindTitles }
export const notAssessed = 'not assessed'

export const scopeTitle = (scope: Scope): string => (scope === 'overall' ? 'Overall' : themeTitles[scope])

/** `83 %`; an em dash for nothing judged yet. */
export const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(100 * share)} %`)

/** `1450 ± 120`: two deviations, about 95 %. */
export const band = (rating: { rating: number; deviation: number }): string => `${Math.round(rating.rating)} ± ${Math.round(2 * rating.deviation)}`

/** Time since a start as `+12:05` or `+1:12:05`. */
export function offset(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  return hours > 0 ? `+${hours}:${two(minutes)}:${two(seconds)}` : `+${minutes}:${two(seconds)}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs more than using it a thousand times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

function partsOf(at: number, timeZone: string): Record<string, string> {
  return Object.fromEntries(clockOf(timeZone).formatToParts(at).map((part) => [part.type, part.value]))
}

/** `2026-11-21`. */
export function day(at: number, timeZone: string): string {
  const { year, month, day: date } = partsOf(at, timeZone)
  return `${year}-${month}-${date}`
}
/** `2026-11-21 10:48`. */
export function moment(at: number, timeZone: string): string {
  const { hour, minute } = partsOf(at, timeZone)
  return `${day(at, timeZone)} ${hour}:${minute}`
}
/** `2026-11-21T10:48:00Z`. */
export function isoMoment(at: number): string {
  const { hour, minute, second } = partsOf(at, 'UTC')
  return `${day(at, 'UTC')}T${hour}:${minute}:${second}Z`
}

/** Two people, or what stands for them. */
export function whoWasThere(report: Report): { candidate: string; interviewer: string } {
  const { candidate, interviewer } = report.session.participants
  const nobody = report.isRedacted ? 'withheld' : null
  return { candidate: report.session.isOwn ? 'own practice' : (candidate ?? 'withheld'), interviewer: interviewer ?? nobody ?? 'none' }
}

/** What a redacted report says about itself. */
export const leftOut = 'the names of candidate and interviewer; notes, evidence and remarks in the interviewer’s own words'

/** `Made with Dry Run on …`: the last line of a report. */
export const madeLine = (report: Report, timeZone: string): string =>
  `Made with Dry Run on ${moment(report.createdAt, timeZone)}${report.isRedacted ? '; names and notes are left out' : ''}.`

/** How many questions of a theme its mean counts, such as `2` or `1 of 2`. */
export const scoredOf = ({ items, scored }: Report['summary']['byTheme'][number]): string => (scored === items ? String(items) : `${scored} of ${items}`)

/** Facts about the session, in the order they are shown. */
export function sessionFacts(report: Report, timeZone: string): [string, string][] {
  const { session, summary, items } = report
  const { candidate, interviewer } = whoWasThere(report)
  return [
    ['Candidate', candidate],
    ['Interviewer', interviewer],
    ['Role', session.participants.role ?? '—'],
    ['Date', `${moment(session.startedAt, timeZone)} (${timeZone})`],
    ['Time', `${duration(session.actualMs)} of ${duration(session.plannedMinutes * 60_000)} planned${session.pausedMs >= 1000 ? `, ${duration(session.pausedMs)} paused` : ''}`],
    ['Score', `${percent(summary.score)}${spread(report)}; ${summary.settledCount} of ${items.length} questions judged`],
    ...(report.isRedacted ? [['Left out', leftOut] satisfies [string, string]] : []),
  ]
}

/** One session is a small sample, so the mean never stands without its range. */
function spread(report: Report): string {
  const scores = report.items.flatMap((item) => (item.score === null ? [] : [item.score]))
  return scores.length < 2 ? '' : ` (from ${percent(Math.min(...scores))} to ${percent(Math.max(...scores))})`
}

/** Facts about one item, in the order they are shown. */
export function itemFacts(item: ReportItem, report: Report): [string, string][] {
  const since = (at: number | null): string => (at === null ? '—' : offset(at - report.session.startedAt))
  const facts: [string, string][] = [
    ['Question', `${item.questionId} · version ${item.questionVersion}`],
    ['Theme', `${themeTitles[item.theme]} · ${item.topicTitle}`],
    ['Kind and level', `${kindTitles[item.kind]}, level ${item.level} of 5`],
    ['Shown and submitted', `${since(item.shownAt)} and ${since(item.submittedAt)}`],
    ['Time', `${duration(item.spentMs)} of ${duration(item.targetMs)} target`],
    ['Seen before', item.seenBefore ? 'yes' : 'no'],
  ]
  if (item.counted !== '') facts.unshift(['Score from', item.counted])
  if (item.grade !== null) facts.push(['Grade', describeGrade(item, item.grade)])
  return facts
}

function describeGrade(item: ReportItem, grade: NonNullable<ReportItem['grade']>): string {
  const proposed = item.proposedGrade === null || item.proposedGrade === grade ? '' : `, proposed was ${grades[item.proposedGrade]}`
  return `${grades[grade]}${proposed}${item.reasons.length > 0 ? `: ${item.reasons.join('; ')}` : ''}`
}

/** `3 of 5`: cases that passed; null when nothing was run. */
export const passedOf = ({ verdicts }: ReportItem): string | null =>
  verdicts.length === 0 ? null : `${verdicts.filter((one) => one.outcome === 'passed').length} of ${verdicts.length}`

/** `3 of 5 cases passed`; null when nothing was run. */
export function casesLine(item: ReportItem): string | null {
  const passed = passedOf(item)
  return passed === null ? null : `${passed} cases passed`
}

type Dimension = Report['scorecard']['dimensions'][number]

/** Rubrics share names of dimensions, so each stands under its own. */
export const byRubric = (dimensions: readonly Dimension[]): { rubric: string; dimensions: Dimension[] }[] =>
  [...new Set(dimensions.map((one) => one.rubric))].map((rubric) => ({ rubric, dimensions: dimensions.filter((one) => one.rubric === rubric) }))

/** Points of items count from 1 in the order of the session. */
export const numberOf = (report: Report, position: number): number => report.items.findIndex((item) => item.position === position) + 1

/** Where a rating stood before the session and after it; one line a scope. */
export function ratingMoves(report: Report): { scope: Scope; before: Report['ratingChanges'][number]['before']; after: Report['ratingChanges'][number]['after'] }[] {
  const scopes = [...new Set(report.ratingChanges.map((change) => change.scope))].toSorted((one, other) => Number(one === 'overall') - Number(other === 'overall'))
  return scopes.flatMap((scope) => {
    const own = report.ratingChanges.filter((change) => change.scope === scope)
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? [{ scope, before: first.before, after: last.after }] : []
  })
}

/** A timeline row in words; facts about attention are stated, never judged. */
export function eventLine(event: Report['timeline'][number], report: Report): { at: string; item: string; text: string } {
  const data = typeof event.data === 'object' && event.data !== null && !Array.isArray(event.data) ? event.data : {}
  const details: string[] = []
  const isOwn = event.type === 'run' && data['scope'] === 'own'
  if (!isOwn && typeof data['passed'] === 'number' && typeof data['total'] === 'number') details.push(`${data['passed']} of ${data['total']} cases passed`)
  if (typeof data['characters'] === 'number' && event.type === 'pasted') details.push(`${data['characters']} characters`)
  return {
    at: offset(event.at - report.session.startedAt),
    item: event.position === null ? '' : String(numberOf(report, event.position)),
    text: [isOwn ? 'Code run on own input' : events[event.type], ...details].join(', '),
  }
}

/** Own practice has no call, no dimensions and no remarks, and so no such chapter. */
export function hasScorecard({ scorecard }: Report): boolean {
  const { call, dimensions, strengths, concerns, followUp } = scorecard
  return call !== null || dimensions.length > 0 || [strengths, concerns, followUp].some((text) => text.trim() !== '')
}
