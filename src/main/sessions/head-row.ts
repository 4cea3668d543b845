import type { SessionHead } from '#core/session/session'

export type HeadRow = {
  id: string
  title: string
  status: SessionHead['status']
  candidate: string | null
  interviewer: string | null
  role: string | null
  setId: string | null
  plannedMinutes: number
  startedAt: number
  deadlineAt: number
  pausedAt: number | null
  pausedMs: number
  endedAt: number | null
  itemCount: number
  answeredCount: number
  score: number | null
}

/** Everything of a session but its items; `answeredCount` counts answers given, settled or not. */
export const headSelect = `SELECT s.id, s.title, s.status, s.candidate, s.interviewer, s.role, s.set_id AS setId, s.planned_minutes AS plannedMinutes,
  s.started_at AS startedAt, s.deadline_at AS deadlineAt, s.paused_at AS pausedAt, s.paused_ms AS pausedMs, s.ended_at AS endedAt,
  (SELECT count(*) FROM item i WHERE i.session_id = s.id) AS itemCount,
  (SELECT count(*) FROM item i WHERE i.session_id = s.id AND i.submitted_at IS NOT NULL) AS answeredCount,
  (SELECT avg(share) FROM item i WHERE i.session_id = s.id AND i.status = 'settled') AS score
  FROM session s`

/** `now` is main's clock at this moment. */
export function toHead(row: HeadRow, now: number): SessionHead {
  const { candidate, interviewer, role, startedAt, deadlineAt, pausedAt, endedAt, pausedMs, ...rest } = row
  return { ...rest, participants: { candidate, interviewer, role }, clock: { now, startedAt, deadlineAt, pausedAt, endedAt, pausedMs } }
}
