import type { Json } from '#core/bank/case'
import type { SessionEventType, itemStatus, sessionStatus } from '#core/session/session'
import type { z } from 'zod'

/** What the rules of a session need to know of it. Times epoch ms. */
export type SessionFacts = {
  id: string
  status: z.infer<typeof sessionStatus>
  startedAt: number
  deadlineAt: number
  pausedAt: number | null
  pausedMs: number
  endedAt: number | null
  currentItemId: string | null
  /** Counts recorded changes. */
  revision: number
}

export type ItemFacts = {
  id: string
  position: number
  status: z.infer<typeof itemStatus>
  isFlagged: boolean
  /** Closed stretches; the open one starts at `activeSince`. */
  spentMs: number
  activeSince: number | null
  shownAt: number | null
  submittedAt: number | null
  hintsTaken: number
  /** The draft says something. */
  isFilled: boolean
}

/** Items in the order of their positions. */
export type SessionState = { session: SessionFacts; items: readonly ItemFacts[] }

export type NewEvent = { at: number; type: SessionEventType; itemId: string | null; data: Json }

/** A decided change: the state after it, and the lines of the timeline. Untouched items keep their identity. */
export type Decision = { state: SessionState; events: NewEvent[] }

/** Why a command cannot be carried out, as a sentence. `now` names the state that forbids it. */
export type Refusal = { refused: string; now: string }

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value
}

export function changeItem(state: SessionState, itemId: string, change: (item: ItemFacts) => ItemFacts): SessionState {
  return { ...state, items: state.items.map((item) => (item.id === itemId ? change(item) : item)) }
}

export function findItem(state: SessionState, itemId: string): ItemFacts {
  const item = state.items.find((one) => one.id === itemId)
  if (!item) throw new RangeError(`item ${itemId} is not in session ${state.session.id}`)
  return item
}
