import { describe, expect, it } from 'vitest'
import type { SessionClock } from '#core/session/session'
import { announcement, leftMs, spentMs } from '../../../src/renderer/screens/session/ticking'

const minute = 60_000
const clock: SessionClock = { now: 1_000_000, startedAt: 0, deadlineAt: 1_000_000 + 10 * minute, pausedAt: null, endedAt: null, pausedMs: 0 }
const item = { id: 'a', status: 'waiting' as const, spentMs: 5000 }

describe('what the page draws between two answers of main', () => {
  it('counts on from what main said, by the stopwatch alone', () => {
    const anchor = { clock, heardAt: 500 }
    expect(leftMs(anchor, 500)).toBe(10 * minute)
    expect(leftMs(anchor, 500 + minute)).toBe(9 * minute)
    expect(spentMs(item, 'a', anchor, 500 + 3000)).toBe(8000)
  })

  it('never shows less than nothing, and a stopwatch that jumps back changes nothing', () => {
    const anchor = { clock, heardAt: 500 }
    expect(leftMs(anchor, 500 + 11 * minute)).toBe(0)
    expect(leftMs(anchor, 0)).toBe(10 * minute)
  })

  it('stands still while paused and after the end', () => {
    const paused = { clock: { ...clock, now: clock.now + 5 * minute, pausedAt: clock.now }, heardAt: 0 }
    expect(leftMs(paused, 3 * minute)).toBe(10 * minute)
    expect(spentMs(item, 'a', paused, 3 * minute)).toBe(5000)
    const ended = { clock: { ...clock, endedAt: clock.now }, heardAt: 0 }
    expect(leftMs(ended, minute)).toBe(0)
    expect(spentMs(item, 'a', ended, minute)).toBe(5000)
  })

  it('runs only for the waiting item on screen', () => {
    const anchor = { clock, heardAt: 0 }
    expect(spentMs(item, 'b', anchor, minute)).toBe(5000)
    expect(spentMs({ ...item, status: 'answered' }, 'a', anchor, minute)).toBe(5000)
  })

  it('says each round moment once, and the last of several passed at once', () => {
    expect(announcement(5 * minute + 400, 5 * minute - 100)).toBe('Five minutes are left.')
    expect(announcement(5 * minute - 100, 5 * minute - 600)).toBeNull()
    expect(announcement(20 * minute, 30_000)).toBe('One minute is left.')
  })
})
