import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineNow, endIfLate, spentAt, startSession } from '#core/session/clock'
import { endEarly, flagItem, openItem, pauseSession, reopenItem, resumeSession, skipItem, submitItem, takeHint } from '#core/session/commands'
import { type Decision, isRefusal, type Refusal, type SessionState } from '#core/session/state'

const minuteMs = 60_000
const ids = ['a', 'b', 'c', 'd']
const minutes = 60
const start = 1_800_000_000_000

type Command = (state: SessionState, now: number) => Decision | Refusal
const id = fc.constantFrom(...ids)
const command: fc.Arbitrary<Command> = fc.oneof(
  id.map((one): Command => (state, now) => openItem(state, one, now)),
  id.map((one): Command => (state, now) => skipItem(state, one, now)),
  id.map((one): Command => (state, now) => submitItem(state, one, null, now)),
  id.map((one): Command => (state, now) => reopenItem(state, one, now)),
  id.map((one): Command => (state, now) => flagItem(state, one, true, now)),
  id.map((one): Command => (state, now) => takeHint(state, one, 2, now)),
  fc.constant<Command>(pauseSession),
  fc.constant<Command>(resumeSession),
)
const step = fc.tuple(fc.integer({ min: 0, max: 8 * minuteMs }), command)
const steps = fc.array(step, { maxLength: 30 })

type Played = { state: SessionState; now: number; idleMs: number; decisions: Decision[] }

/** Plays the commands as main does: the end that the clock has made comes first. `idleMs`: time with no waiting item on screen. */
function play(list: [number, Command][]): Played {
  let state = startSession('s', ids, minutes, start).state
  let now = start
  let idleMs = 0
  const decisions: Decision[] = []
  for (const [wait, run] of list) {
    const isIdle = state.session.status === 'running' && !state.items.some((item) => item.activeSince !== null)
    const until = Math.min(now + wait, Math.max(now, state.session.status === 'running' ? state.session.deadlineAt : Infinity))
    if (isIdle) idleMs += until - now
    now += wait
    const late = endIfLate(state, now)
    if (late) state = late.state
    const outcome = run(state, now)
    if (isRefusal(outcome)) continue
    decisions.push(outcome)
    state = outcome.state
  }
  return { state, now, idleMs, decisions }
}

test('time is never gained or lost: items, pauses and idle time add up to the clock on the wall', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { state, now, idleMs } = play(list)
      const { session, items } = state
      const until = session.endedAt ?? now
      const paused = session.pausedMs + (session.pausedAt === null ? 0 : until - session.pausedAt)
      const spent = items.reduce((sum, item) => sum + spentAt(item, until), 0)
      expect(spent + paused + idleMs).toBe(until - start)
    }),
  )
})

test('the deadline moves by the pauses and by nothing else', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { session } = play(list).state
      expect(session.deadlineAt).toBe(start + minutes * minuteMs + session.pausedMs)
    }),
  )
})

test('at most one item runs, it is the one on screen, and it waits for its answer', () => {
  fc.assert(
    fc.property(steps, (list) => {
      for (const { state } of play(list).decisions) {
        const running = state.items.filter((item) => item.activeSince !== null)
        expect(running.length).toBeLessThanOrEqual(1)
        for (const item of running) expect([item.id, item.status, state.session.status]).toEqual([state.session.currentItemId, 'waiting', 'running'])
        for (const item of state.items) if (item.status === 'answered') expect(item.submittedAt).not.toBeNull()
      }
    }),
  )
})

test('once time is up, nothing changes any more, however late somebody looks', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 1e10 }), command, (list, later, run) => {
      const { state, now } = play(list)
      const moment = Math.max(now, deadlineNow(state.session, now)) + later
      const ended = endIfLate(state, moment)?.state ?? state
      if (ended.session.status === 'paused') return
      expect(ended.session.endedAt).toBe(ended.session.deadlineAt)
      expect(endIfLate(ended, moment)).toBeNull()
      expect(isRefusal(run(ended, moment))).toBe(true)
      expect(ended.items.every((item) => item.status === 'answered' || item.status === 'skipped')).toBe(true)
    }),
  )
})

test('a paused session is never late, and may be ended', () => {
  const { state } = startSession('s', ids, minutes, start)
  const paused = pauseSession(state, start + minuteMs)
  if (isRefusal(paused)) throw new Error(paused.refused)
  const muchLater = start + 1e9
  expect(endIfLate(paused.state, muchLater)).toBeNull()
  expect(deadlineNow(paused.state.session, muchLater) - muchLater).toBe((minutes - 1) * minuteMs)
  const ended = endEarly(paused.state, muchLater)
  if (isRefusal(ended)) throw new Error(ended.refused)
  expect(ended.state.session).toMatchObject({ status: 'ended', endedAt: muchLater, pausedMs: muchLater - start - minuteMs })
  expect(ended.state.items[0]?.spentMs).toBe(minuteMs)
})

test('a clock set back neither takes time from an item nor adds any', () => {
  const { state } = startSession('s', ids, minutes, start)
  expect(state.items.map((item) => spentAt(item, start - 1e7))).toEqual([0, 0, 0, 0])
  const skipped = skipItem(state, 'a', start - 5000)
  if (isRefusal(skipped)) throw new Error(skipped.refused)
  expect(skipped.state.items[0]?.spentMs).toBe(0)
})

test('after the last item the next waiting one is found from the front', () => {
  let { state } = startSession('s', ids, minutes, start)
  for (const one of ['d', 'a', 'b', 'c']) {
    const next = submitItem(state, one, null, start)
    if (isRefusal(next)) throw new Error(next.refused)
    state = next.state
  }
  expect(state.session.currentItemId).toBe('c')
  expect(submitItem(state, 'c', null, start)).toMatchObject({ now: 'answered' })
})
