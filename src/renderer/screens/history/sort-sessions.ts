import type { SessionHead } from '#core/session/session'

export const sortKeys = ['date', 'title', 'candidate', 'planned', 'actual', 'answered', 'score'] as const
export type SortKey = (typeof sortKeys)[number]
export type Order = { by: SortKey; isDescending: boolean }

/** Minutes under the clock, pauses left out; up to now while it runs. */
export const actualMinutes = ({ clock }: SessionHead): number => Math.max(0, (clock.endedAt ?? clock.now) - clock.startedAt - clock.pausedMs) / 60_000

const values: Record<SortKey, (session: SessionHead) => number | string | null> = {
  date: (session) => session.clock.startedAt,
  title: (session) => session.title,
  candidate: (session) => session.participants.candidate,
  planned: (session) => session.plannedMinutes,
  actual: actualMinutes,
  answered: (session) => session.answeredCount / session.itemCount,
  score: (session) => session.score,
}

function compare(one: number | string, other: number | string): number {
  return typeof one === 'string' || typeof other === 'string' ? String(one).localeCompare(String(other), undefined, { numeric: true }) : one - other
}

/** A sorted copy. What is missing stands last in either direction; equals stay newest first. */
export function sortSessions(sessions: readonly SessionHead[], { by, isDescending }: Order): SessionHead[] {
  const value = values[by]
  return [...sessions].sort((one, other) => {
    const [a, b] = [value(one), value(other)]
    const newestFirst = other.clock.startedAt - one.clock.startedAt
    if (a === null || b === null) return a === b ? newestFirst : a === null ? 1 : -1
    return (isDescending ? -compare(a, b) : compare(a, b)) || newestFirst
  })
}

/** A second choice of the same column turns it round; numbers and dates begin with the largest. */
export function nextOrder(order: Order, by: SortKey): Order {
  if (order.by === by) return { by, isDescending: !order.isDescending }
  return { by, isDescending: by !== 'title' && by !== 'candidate' }
}
