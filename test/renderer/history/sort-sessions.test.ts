import { describe, expect, it } from 'vitest'
import type { SessionHead } from '#core/session/session'
import { actualMinutes, nextOrder, sortSessions } from '../../../src/renderer/screens/history/sort-sessions'

const minute = 60_000
const head = (id: string, startedAt: number, score: number | null, candidate: string | null = null): SessionHead => ({
  id,
  title: `Mock ${id}`,
  status: score === null ? 'ended' : 'settled',
  participants: { candidate, interviewer: null, role: null },
  setId: null,
  itemCount: 4,
  answeredCount: 2,
  clock: { now: startedAt + 90 * minute, startedAt, deadlineAt: startedAt + 45 * minute, pausedAt: null, endedAt: startedAt + 40 * minute, pausedMs: 5 * minute },
  plannedMinutes: 45,
  score,
})
const ids = (sessions: readonly SessionHead[]) => sessions.map((one) => one.id)

describe('sorting sessions', () => {
  const sessions = [head('2', 100, 0.4), head('10', 300, null, 'Ada'), head('3', 200, 0.9)]

  it('puts what is missing last in both directions', () => {
    expect(ids(sortSessions(sessions, { by: 'score', isDescending: true }))).toEqual(['3', '2', '10'])
    expect(ids(sortSessions(sessions, { by: 'score', isDescending: false }))).toEqual(['2', '3', '10'])
  })
  it('reads numbers in titles as numbers', () => {
    expect(ids(sortSessions(sessions, { by: 'title', isDescending: false }))).toEqual(['2', '3', '10'])
  })
  it('keeps equals newest first and leaves its argument alone', () => {
    expect(ids(sortSessions(sessions, { by: 'planned', isDescending: false }))).toEqual(['10', '3', '2'])
    expect(ids(sessions)).toEqual(['2', '10', '3'])
  })
  it('leaves pauses out of the minutes', () => {
    expect(actualMinutes(head('1', 0, null))).toBe(35)
  })
  it('turns the same column round and starts a number with the largest', () => {
    expect(nextOrder({ by: 'score', isDescending: true }, 'score')).toEqual({ by: 'score', isDescending: false })
    expect(nextOrder({ by: 'score', isDescending: true }, 'actual')).toEqual({ by: 'actual', isDescending: true })
    expect(nextOrder({ by: 'score', isDescending: true }, 'title')).toEqual({ by: 'title', isDescending: false })
  })
})
