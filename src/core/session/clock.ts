import { type Decision, type ItemFacts, type NewEvent, type SessionFacts, type SessionState } from '#core/session/state'

type Pausable = Pick<SessionFacts, 'status' | 'deadlineAt' | 'pausedAt'>

/** When the session ends if it runs on from `now`: a pause moves the deadline by its length so far. */
export function deadlineNow(session: Pausable, now: number): number {
  return session.pausedAt === null ? session.deadlineAt : session.deadlineAt + Math.max(0, now - session.pausedAt)
}

/** A paused session is never late. */
export function isLate(session: Pausable, now: number): boolean {
  return session.status === 'running' && now >= session.deadlineAt
}

/** Time on an item up to `now`, pauses excluded. A clock set back adds nothing. */
export function spentAt(item: Pick<ItemFacts, 'spentMs' | 'activeSince'>, now: number): number {
  return item.spentMs + (item.activeSince === null ? 0 : Math.max(0, now - item.activeSince))
}

export function stopItem(item: ItemFacts, at: number): ItemFacts {
  return item.activeSince === null ? item : { ...item, spentMs: spentAt(item, at), activeSince: null }
}

/** Puts an item on screen. Time runs only on one that still waits for its answer. */
export function showItem(state: SessionState, itemId: string, at: number): SessionState {
  const items = state.items.map((item) => {
    if (item.id !== itemId) return stopItem(item, at)
    const shown = item.shownAt === null ? { ...item, shownAt: at } : item
    if (shown.status !== 'waiting') return stopItem(shown, at)
    return shown.activeSince === null ? { ...shown, activeSince: at } : shown
  })
  return { session: { ...state.session, currentItemId: itemId }, items }
}

export function pauseClock(state: SessionState, at: number): SessionState {
  return { session: { ...state.session, status: 'paused', pausedAt: at }, items: state.items.map((item) => stopItem(item, at)) }
}

export function resumeClock({ session, items }: SessionState, at: number): SessionState {
  const pause = session.pausedAt === null ? 0 : Math.max(0, at - session.pausedAt)
  const resumed: SessionState = {
    session: { ...session, status: 'running', pausedAt: null, pausedMs: session.pausedMs + pause, deadlineAt: session.deadlineAt + pause },
    items,
  }
  return session.currentItemId === null ? resumed : showItem(resumed, session.currentItemId, at)
}

/**
 * Ends a running or paused session as of `at`. An item without an answer whose draft says something counts as answered with it, skipped or not; any
 * other waiting item as skipped.
 */
export function endSession(before: SessionState, at: number, type: 'ended' | 'timed-out'): Decision {
  const { session, items } = before.session.pausedAt === null ? before : resumeClock(before, at)
  const closed = items.map((item) => closeItem(stopItem(item, at), at))
  const taken = items.filter((item) => isUnanswered(item) && item.isFilled).map((item) => item.id)
  const state: SessionState = { session: { ...session, status: 'ended', endedAt: at, currentItemId: null }, items: closed }
  const event: NewEvent = { at, type, itemId: null, data: { draftsTaken: taken } }
  return { state, events: [event] }
}

const isUnanswered = ({ status }: ItemFacts): boolean => status === 'waiting' || status === 'skipped'

function closeItem(item: ItemFacts, at: number): ItemFacts {
  if (!isUnanswered(item)) return item
  return item.isFilled ? { ...item, status: 'answered', submittedAt: at } : { ...item, status: 'skipped' }
}

/** The end that the clock has already made, or null while there is time: main asks before every read and every command. */
export function endIfLate(state: SessionState, now: number): Decision | null {
  return isLate(state.session, now) ? endSession(state, state.session.deadlineAt, 'timed-out') : null
}

/** The state of a session at its start: the first item is on screen. */
export function startSession(sessionId: string, itemIds: readonly string[], minutes: number, now: number): Decision {
  const items = itemIds.map((id, index): ItemFacts => ({ ...untouched, id, position: index }))
  const session: SessionFacts = {
    id: sessionId,
    status: 'running',
    startedAt: now,
    deadlineAt: now + minutes * 60_000,
    pausedAt: null,
    pausedMs: 0,
    endedAt: null,
    currentItemId: null,
    revision: 0,
  }
  const first = itemIds[0]
  if (first === undefined) throw new RangeError('a session needs at least one item')
  return {
    state: showItem({ session, items }, first, now),
    events: [
      { at: now, type: 'started', itemId: null, data: { itemIds: [...itemIds], minutes } },
      { at: now, type: 'opened', itemId: first, data: null },
    ],
  }
}

const untouched: Omit<ItemFacts, 'id' | 'position'> = {
  status: 'waiting',
  isFlagged: false,
  spentMs: 0,
  activeSince: null,
  shownAt: null,
  submittedAt: null,
  hintsTaken: 0,
  isFilled: false,
}

