import { pauseClock, endSession, resumeClock, showItem, stopItem } from '#core/session/clock'
import { changeItem, type Decision, findItem, type ItemFacts, type NewEvent, type Refusal, type SessionState } from '#core/session/state'
import type { RunRecord } from '#core/session/run-record'
import type { Json } from '#core/bank/case'

// The commands of a running session. Pure: the state before, what is asked, the moment; out comes the state after with its timeline, or a refusal.
// The caller has ended the session before if its deadline had passed.

type Outcome = Decision | Refusal

const event = (at: number, type: NewEvent['type'], itemId: string | null = null, data: Json = null): NewEvent => ({ at, type, itemId, data })

/** Null when the session takes commands. */
export function whyClosed({ session }: SessionState): Refusal | null {
  switch (session.status) {
    case 'running':
      return null
    case 'paused':
      return { refused: 'The session is paused. Resume it first.', now: 'paused' }
    case 'ended':
    case 'settled':
      return { refused: 'The session has ended; its answers are fixed.', now: session.status }
  }
}

/** Looking at a skipped item takes the skip back: it waits for an answer again. */
export function openItem(state: SessionState, itemId: string, now: number): Outcome {
  const closed = whyClosed(state)
  if (closed) return closed
  const waiting = changeItem(state, itemId, (item) => (item.status === 'skipped' ? { ...item, status: 'waiting' } : item))
  return { state: showItem(waiting, itemId, now), events: [event(now, 'opened', itemId)] }
}

export function skipItem(state: SessionState, itemId: string, now: number): Outcome {
  const closed = whyClosed(state)
  if (closed) return closed
  if (findItem(state, itemId).status !== 'waiting') return { refused: 'Only an item that waits for its answer can be skipped.', now: findItem(state, itemId).status }
  const skipped = changeItem(state, itemId, (item) => ({ ...stopItem(item, now), status: 'skipped' }))
  return openNext(skipped, itemId, now, [event(now, 'skipped', itemId)])
}

/** `run`: all cases with the code; null for kinds without cases. */
export function submitItem(state: SessionState, itemId: string, run: RunRecord | null, now: number): Outcome {
  const closed = whyClosed(state)
  if (closed) return closed
  const status = findItem(state, itemId).status
  if (status !== 'waiting' && status !== 'skipped') return { refused: 'This item has its answer already. Reopen it to change the answer.', now: status }
  const answered = changeItem(state, itemId, (item) => ({ ...stopItem(item, now), status: 'answered', submittedAt: now, isFilled: true }))
  return openNext(answered, itemId, now, [event(now, 'submitted', itemId, run)])
}

/** The next waiting item after this one, from the front again at the end; this one stays on screen when none waits. */
function openNext(state: SessionState, itemId: string, now: number, events: NewEvent[]): Decision {
  const here = findItem(state, itemId).position
  const waiting = state.items.filter((item) => item.status === 'waiting')
  const next = waiting.find((item) => item.position > here) ?? waiting[0]
  if (!next) return { state: showItem(state, itemId, now), events }
  return { state: showItem(state, next.id, now), events: [...events, event(now, 'opened', next.id)] }
}

export function reopenItem(state: SessionState, itemId: string, now: number): Outcome {
  const closed = whyClosed(state)
  if (closed) return closed
  const status = findItem(state, itemId).status
  if (status !== 'answered') return { refused: 'Only an answered item can be reopened.', now: status }
  const reopened = changeItem(state, itemId, (item) => ({ ...item, status: 'waiting', submittedAt: null }))
  return { state: showItem(reopened, itemId, now), events: [event(now, 'reopened', itemId)] }
}

export function flagItem(state: SessionState, itemId: string, isFlagged: boolean, now: number): Outcome {
  const closed = whyClosed(state)
  if (closed) return closed
  if (findItem(state, itemId).isFlagged === isFlagged) return { state, events: [] }
  return {
    state: changeItem(state, itemId, (item) => ({ ...item, isFlagged })),
    events: [event(now, isFlagged ? 'flagged' : 'unflagged', itemId)],
  }
}

export function takeHint(state: SessionState, itemId: string, hintCount: number, now: number): Outcome {
  const closed = whyClosed(state)
  if (closed) return closed
  const item = findItem(state, itemId)
  if (item.status === 'answered') return { refused: 'This item has its answer already. Reopen it to take a hint.', now: item.status }
  if (item.hintsTaken >= hintCount) return { refused: 'There is no further hint.', now: item.status }
  return {
    state: changeItem(state, itemId, (one) => ({ ...one, hintsTaken: one.hintsTaken + 1 })),
    events: [event(now, 'hint', itemId, { index: item.hintsTaken })],
  }
}

export function pauseSession(state: SessionState, now: number): Outcome {
  const closed = whyClosed(state)
  return closed ?? { state: pauseClock(state, now), events: [event(now, 'paused')] }
}

export function resumeSession(state: SessionState, now: number): Outcome {
  if (state.session.status !== 'paused') return { refused: 'The session is not paused.', now: state.session.status }
  return { state: resumeClock(state, now), events: [event(now, 'resumed')] }
}

/** A paused session can be ended as well. */
export function endEarly(state: SessionState, now: number): Outcome {
  if (state.session.status === 'paused') return endSession(state, now, 'ended')
  const closed = whyClosed(state)
  return closed ?? endSession(state, now, 'ended')
}

/** Null when items can be judged and settled: the session has ended. */
export function whyNotSettled({ session }: SessionState): Refusal | null {
  if (session.status === 'ended' || session.status === 'settled') return null
  return { refused: 'The session has not ended yet. End it first; then its answers can be judged.', now: session.status }
}

/** What a settled item leaves of the session: settled once all its items are. */
export function settleItem(state: SessionState, itemId: string): SessionState {
  const settled = changeItem(state, itemId, (item: ItemFacts) => ({ ...item, status: 'settled' }))
  const isDone = settled.items.every((item) => item.status === 'settled')
  return isDone ? { ...settled, session: { ...settled.session, status: 'settled' } } : settled
}

