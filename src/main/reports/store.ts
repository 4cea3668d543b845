import { homeTopic } from '#core/bank/question'
import type { Rubric } from '#core/bank/rubric'
import type { Answer, Question } from '#core/kinds/index'
import type { RatingChange } from '#core/rating/rating'
import type { ReportInput, ReportItemInput } from '#core/report/build'
import { emptyScorecard, scorecard, type SessionEvent } from '#core/session/session'
import type { CaseVerdict } from '#core/session/verdict'
import type { Json } from '#core/bank/case'
import type { Db } from '#db/open'

type SessionRow = ReportInput['session'] & { scorecard: string | null }
type ItemRow = Omit<ReportItemInput, 'question' | 'answer' | 'verdicts' | 'ticks' | 'seenBefore'> & {
  body: string
  answer: string | null
  verdicts: string
  ticks: string | null
  seenBefore: number
}
type EventRow = Omit<SessionEvent, 'data'> & { data: string }

/** What is stored for `buildReport`, besides the moment and the wish to redact. */
export type StoredReport = Omit<ReportInput, 'now' | 'isRedacted'>

/** Seen before: answered by the same person, or on their screen in another session, before this session showed it. */
const itemSelect = `
  SELECT i.id, i.position, i.status, v.body, i.version_hash AS versionHash, coalesce(q.topic_title, '') AS topicTitle, i.target_ms AS targetMs,
    i.spent_ms AS spentMs, i.shown_at AS shownAt, i.submitted_at AS submittedAt, i.hints_taken AS hintsTaken, i.answer,
    i.submitted_verdicts AS verdicts, i.ticks, i.note, i.share, i.grade,
    EXISTS (SELECT 1 FROM attempt a WHERE a.question_id = i.question_id AND a.candidate IS s.candidate AND a.session_id IS NOT s.id AND a.at < coalesce(i.shown_at, s.started_at))
      OR EXISTS (SELECT 1 FROM item o JOIN session os ON os.id = o.session_id
        WHERE o.question_id = i.question_id AND os.candidate IS s.candidate AND os.id <> s.id AND o.shown_at < coalesce(i.shown_at, s.started_at)) AS seenBefore
  FROM item i
  JOIN session s ON s.id = i.session_id
  JOIN question_version v ON v.hash = i.version_hash
  LEFT JOIN question q ON q.id = i.question_id
  WHERE i.session_id = ? ORDER BY i.position`

/** Reads everything of one session; its own statements, because a report cuts across features and changes none. */
export function openReportStore({ sqlite }: Db) {
  const session = sqlite.prepare<[string], SessionRow>(`
    SELECT id, title, status, candidate, interviewer, role, started_at AS startedAt, ended_at AS endedAt, paused_at AS pausedAt, paused_ms AS pausedMs,
      planned_minutes AS plannedMinutes, scorecard FROM session WHERE id = ?`)
  const items = sqlite.prepare<[string], ItemRow>(itemSelect)
  const events = sqlite.prepare<[string], EventRow>('SELECT id, at, type, item_id AS itemId, data FROM session_event WHERE session_id = ? ORDER BY id')
  // An event counts when it is the last of its attempt in its scope, and no undo; an attempt, when nothing replaced it.
  const changes = sqlite.prepare<[string], string>(`
    SELECT e.change FROM rating_event e JOIN live_attempt a ON a.id = e.attempt_id
    WHERE a.session_id = ? AND e.type = 'attempt'
      AND e.id = (SELECT max(l.id) FROM rating_event l WHERE l.attempt_id = e.attempt_id AND l.scope = e.scope) ORDER BY a.id, e.id`).pluck()
  const packs = sqlite.prepare<[], string>('SELECT contents FROM pack').pluck()

  return {
    /** Null when there is no such session. */
    read: (sessionId: string): StoredReport | null =>
      // One moment for all of it, also while another window writes.
      sqlite.transaction((): StoredReport | null => {
        const row = session.get(sessionId)
        if (!row) return null
        const { scorecard: card, ...head } = row
        const own = items.all(sessionId).map(parseItem)
        return {
          session: head,
          scorecard: card === null ? emptyScorecard : scorecard.parse(JSON.parse(card)),
          rubrics: rubricsFor(packs.all(), own),
          items: own,
          events: events.all(sessionId).map((event) => ({ ...event, data: JSON.parse(event.data) as Json })),
          ratingChanges: changes.all(sessionId).map((text) => JSON.parse(text) as RatingChange),
        }
      })(),
  }
}
export type ReportStore = ReturnType<typeof openReportStore>

function parseItem({ body, seenBefore, ...row }: ItemRow): ReportItemInput {
  const question = JSON.parse(body) as Question
  return {
    ...row,
    question,
    topicTitle: row.topicTitle === '' ? homeTopic(question) : row.topicTitle,
    answer: row.answer === null ? null : (JSON.parse(row.answer) as Answer),
    verdicts: JSON.parse(row.verdicts) as CaseVerdict[],
    ticks: row.ticks === null ? null : (JSON.parse(row.ticks) as string[]),
    seenBefore: seenBefore === 1,
  }
}

/** Rubrics of the themes that were asked; of two with the same id the first pack's counts. */
function rubricsFor(packs: readonly string[], items: readonly ReportItemInput[]): Rubric[] {
  const asked = new Set(items.map((item) => item.question.theme))
  const all = packs.flatMap((contents) => (JSON.parse(contents) as { rubrics: Rubric[] }).rubrics)
  const first = all.filter((rubric, index) => all.findIndex((other) => other.id === rubric.id) === index)
  return first.filter((rubric) => rubric.themes.some((theme) => asked.has(theme)))
}
