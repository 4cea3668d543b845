import { endIfLate } from '#core/session/clock'
import { type Decision, isRefusal, type Refusal, type SessionState } from '#core/session/state'
import type { House } from '#main/house'
import { conflict, notFound } from '#main/refused'
import type { Given, ItemPlace } from '#main/sessions/store'

/** The session as the clock has it: one whose deadline has passed is ended, as of that deadline, before anybody sees it. */
export function loadState(house: House, sessionId: string): SessionState {
  const store = house.stores.sessions
  const state = store.state(sessionId)
  if (!state) throw notFound('session', sessionId)
  const end = endIfLate(state, house.clock.now())
  if (!end) return state
  store.record(state, end)
  return loadState(house, sessionId)
}

/** Ends the open session if its time is up: what lists and the start of a session ask first. */
export function endLateSession(house: House): void {
  const openId = house.stores.sessions.openId()
  if (openId !== null) loadState(house, openId)
}

/** Whoever is asked a question by the running session sees its answer after giving one. */
export function refuseWhileAsked(house: House, questionId: string): void {
  endLateSession(house)
  if (!house.stores.sessions.isAsked(questionId)) return
  throw conflict('asked', 'Part of the running session: the answer is shown once you have given yours there.')
}

export function placeOf(house: House, itemId: string): ItemPlace {
  const place = house.stores.sessions.place(itemId)
  if (!place) throw notFound('item', itemId)
  return place
}

/** Load, decide, record. A refused command changes nothing and reaches the page as a conflict. Returns the state after it. */
export function carryOut(
  house: House,
  sessionId: string,
  decide: (state: SessionState, now: number) => Decision | Refusal,
  given: Given | null = null,
): SessionState {
  const state = loadState(house, sessionId)
  const outcome = decide(state, house.clock.now())
  if (isRefusal(outcome)) throw conflict(outcome.now, outcome.refused)
  house.stores.sessions.record(state, outcome, given)
  return outcome.state
}
