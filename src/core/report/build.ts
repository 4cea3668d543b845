import type { Json } from '#core/bank/case'
import { homeTopic } from '#core/bank/question'
import { themes } from '#core/bank/theme'
import { isSelfScored } from '#core/kinds/index'
import { describeAnswer } from '#core/report/answer'
import type { ReportInput, ReportItemInput } from '#core/report/input'
import { noRedaction, redactorFor, type Redactor } from '#core/report/redact'
import type { Report, ReportItem } from '#core/report/report'
import { decidedBy, propose } from '#core/session/outcome'
import { runRecord } from '#core/session/run-record'
import type { SessionEvent } from '#core/session/session'
import type { CaseVerdict } from '#core/session/verdict'

export type { ReportInput, ReportItemInput } from '#core/report/input'

/**
 * The report of a session from what is stored about it. Private notes never enter. Redacted, it names neither candidate nor interviewer: the
 * fields are null, and their names in titles, answers, what code gave back and the timeline are replaced by `[candidate]` and `[interviewer]`.
 * Whatever the interviewer wrote in their own words is left out: a style can name a person too. Ratings, call and ticks stay.
 */
export function buildReport(input: ReportInput): Report {
  const { session } = input
  const redact = input.isRedacted
    ? redactorFor([
        { name: session.candidate, stands: '[candidate]' },
        { name: session.interviewer, stands: '[interviewer]' },
      ])
    : noRedaction
  const items = [...input.items].sort((one, other) => one.position - other.position).map((item) => buildItem(item, input, redact))
  return {
    format: 'dry-run-report',
    version: 1,
    createdAt: input.now,
    isRedacted: input.isRedacted,
    session: buildSession(input, redact),
    summary: summarise(items),
    scorecard: buildScorecard(input, redact),
    ratingChanges: [...input.ratingChanges],
    items,
    timeline: buildTimeline(input, redact),
  }
}

function buildSession({ session, now, isRedacted }: ReportInput, redact: Redactor): Report['session'] {
  const { id, title, status, candidate, interviewer, role, startedAt, endedAt, pausedAt, plannedMinutes } = session
  const until = endedAt ?? now
  const pausedMs = session.pausedMs + (pausedAt === null ? 0 : Math.max(0, until - pausedAt))
  return {
    id,
    title: redact.prose(title),
    status,
    isOwn: candidate === null,
    participants: { candidate: isRedacted ? null : candidate, interviewer: isRedacted ? null : interviewer, role: role === null ? null : redact.prose(role) },
    startedAt,
    endedAt,
    plannedMinutes,
    actualMs: Math.max(0, until - startedAt - pausedMs),
    pausedMs,
  }
}

function buildItem(item: ReportItemInput, { session, events }: ReportInput, redact: Redactor): ReportItem {
  const { question } = item
  const own = events.filter((event) => event.itemId === item.id)
  const { spentMs, targetMs } = item
  const answer = describeAnswer(question, item.answer)
  return {
    position: item.position,
    questionId: question.id,
    questionVersion: item.versionHash.slice(0, 12),
    title: question.title,
    theme: question.theme,
    topic: homeTopic(question),
    topicTitle: item.topicTitle,
    kind: question.kind,
    level: question.level,
    status: item.status,
    prompt: question.prompt,
    shownAt: item.shownAt,
    submittedAt: item.submittedAt,
    targetMs,
    spentMs,
    hints: listHints(item, own),
    seenBefore: item.seenBefore,
    answer: {
      ...answer,
      text: redact.evidence(answer.text),
      code: answer.code === null ? null : redact.evidence(answer.code),
      picture: answer.picture === null ? null : redact.evidence(answer.picture),
      number: answer.number && { ...answer.number, given: redact.evidence(answer.number.given) },
    },
    modelAnswer: question.modelAnswer,
    points: listPoints(item),
    verdicts: item.verdicts.map((verdict) => redactVerdict(verdict, redact)),
    runs: listRuns(own),
    ...buildOutcome(item, session.candidate === null),
    note: redact.note(item.note),
  }
}

/**
 * What the same evidence says again; the score is the one recorded. Grades speak to one's own memory: of a candidate there are none, and nothing
 * that only holds a grade down.
 */
function buildOutcome(item: ReportItemInput, isOwn: boolean): Pick<ReportItem, 'score' | 'counted' | 'proposedGrade' | 'grade' | 'reasons'> {
  const { share, grade } = item
  if (share === null || grade === null) return { score: share, counted: '', proposedGrade: null, grade: null, reasons: [] }
  const proposal = decidedBy(grade, propose({ ...item, isSkipped: item.submittedAt === null }))
  if (!isOwn) return { score: share, counted: proposal.counted, proposedGrade: null, grade: null, reasons: [] }
  return { score: share, counted: proposal.counted, proposedGrade: proposal.grade, grade, reasons: proposal.reasons }
}

/** Whatever code printed, raised or returned. */
function redactVerdict(verdict: CaseVerdict, redact: Redactor): CaseVerdict {
  const { printed, message, got } = verdict
  return {
    ...verdict,
    ...(printed === undefined ? {} : { printed: redact.evidence(printed) }),
    ...(message === undefined ? {} : { message: redact.evidence(message) }),
    ...(got === undefined ? {} : { got: redact.output(got) }),
  }
}

/** No ticks on a question that scores itself means that nobody judged its points, as in `core/session/outcome`. */
function listPoints({ question, ticks }: ReportItemInput): ReportItem['points'] {
  if (ticks === null || (ticks.length === 0 && isSelfScored(question.kind))) return []
  return question.rubric.map((point) => ({ ...point, isTicked: ticks.includes(point.id) }))
}

/** Hints are given in order, so the n-th hint event of an item is its n-th hint. */
function listHints(item: ReportItemInput, own: readonly SessionEvent[]): ReportItem['hints'] {
  const times = own.filter((event) => event.type === 'hint').map((event) => event.at)
  return item.question.hints.slice(0, item.hintsTaken).map((text, index) => ({ at: times[index] ?? item.shownAt ?? 0, text }))
}

/** What the data of a `run` event holds, and of `submitted` where there are cases. Runs on own input have nothing to compare with. */
/** The first versions kept no more than this of a run. */
const runData = runRecord.pick({ passed: true, total: true, scope: true }).partial({ scope: true })

function listRuns(own: readonly SessionEvent[]): ReportItem['runs'] {
  return own.flatMap((event) => {
    const read = event.type === 'run' || event.type === 'submitted' ? runData.safeParse(event.data) : null
    return read?.success && read.data.scope !== 'own' ? [{ at: event.at, passed: read.data.passed, total: read.data.total }] : []
  })
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

const scores = (items: readonly ReportItem[]): number[] => items.flatMap((item) => (item.score === null ? [] : [item.score]))

function summarise(items: readonly ReportItem[]): Report['summary'] {
  return {
    score: mean(scores(items)),
    settledCount: items.filter((item) => item.status === 'settled').length,
    byTheme: themes.flatMap((theme) => {
      const own = items.filter((item) => item.theme === theme)
      return own.length === 0 ? [] : [{ theme, items: own.length, scored: scores(own).length, score: mean(scores(own)) }]
    }),
  }
}

/**
 * Every dimension of the rubrics, so that what was not assessed is seen too; then judged ones whose rubric is gone. Own practice, where nobody
 * judges dimensions, has none.
 */
function buildScorecard({ session, scorecard, rubrics }: ReportInput, redact: Redactor): Report['scorecard'] {
  const isJudged = session.candidate !== null || scorecard.dimensions.some((one) => one.level !== null || one.evidence !== '')
  const known = rubrics.flatMap((rubric) =>
    rubric.dimensions.map((dimension) => {
      const judged = scorecard.dimensions.find((one) => one.rubricId === rubric.id && one.dimensionId === dimension.id)
      const level = judged?.level ?? null
      const anchor = level === null ? '' : (dimension.anchors[level - 1] ?? '')
      return { rubric: rubric.title, title: dimension.title, level, anchor, evidence: redact.note(judged?.evidence ?? '') }
    }),
  )
  const gone = scorecard.dimensions
    .filter((one) => !rubrics.some((rubric) => rubric.id === one.rubricId && rubric.dimensions.some((dimension) => dimension.id === one.dimensionId)))
    .map((one) => ({ rubric: one.rubricId, title: one.dimensionId, level: one.level, anchor: '', evidence: redact.note(one.evidence) }))
  return {
    call: scorecard.call,
    confidence: scorecard.confidence,
    strengths: redact.note(scorecard.strengths),
    concerns: redact.note(scorecard.concerns),
    followUp: redact.note(scorecard.followUp),
    dimensions: isJudged ? [...known, ...gone] : [],
  }
}

function withoutGrade(data: Json): Json {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  const { grade: _grade, ...rest } = data
  return rest
}

function buildTimeline({ session, events, items }: ReportInput, redact: Redactor): Report['timeline'] {
  const positions = new Map(items.map((item) => [item.id, item.position]))
  return events.map(({ at, type, itemId, data }) => ({
    at,
    type,
    position: itemId === null ? null : (positions.get(itemId) ?? null),
    data: redact.data(session.candidate === null ? data : withoutGrade(data)),
  }))
}
