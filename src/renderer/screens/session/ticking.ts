import type { SessionClock, SessionItem } from '#core/session/session'

/** Main's clock as last heard, and the page's own stopwatch at that moment: between two answers the page only counts on. */
export type Anchor = { clock: SessionClock; heardAt: number }

/** Main's time now, by a stopwatch that no change of the computer's time can move. */
export const mainNow = ({ clock, heardAt }: Anchor, stopwatch: number): number => clock.now + Math.max(0, stopwatch - heardAt)

/** What is left of the session; stands still while paused; 0 once ended, never negative. */
export function leftMs(anchor: Anchor, stopwatch: number): number {
  const { deadlineAt, pausedAt, endedAt } = anchor.clock
  if (endedAt !== null) return 0
  return Math.max(0, deadlineAt - (pausedAt ?? mainNow(anchor, stopwatch)))
}

/** Time on an item: it runs only while it is the one on screen and waits for its answer. */
export function spentMs(item: Pick<SessionItem, 'id' | 'status' | 'spentMs'>, currentItemId: string | null, anchor: Anchor, stopwatch: number): number {
  const { pausedAt, endedAt } = anchor.clock
  const isRunning = item.id === currentItemId && item.status === 'waiting' && pausedAt === null && endedAt === null
  return item.spentMs + (isRunning ? mainNow(anchor, stopwatch) - anchor.clock.now : 0)
}

/** Sentences for screen readers and for the calm line below the clock, each said once. Moments are ms left. */
const moments = [
  { at: 10 * 60_000, say: 'Ten minutes are left.' },
  { at: 5 * 60_000, say: 'Five minutes are left.' },
  { at: 60_000, say: 'One minute is left.' },
] as const

/** What to say when the time left falls from `before` to `after`; null: nothing. */
export function announcement(before: number, after: number): string | null {
  const passed = moments.filter(({ at }) => before > at && after <= at)
  return passed.at(-1)?.say ?? null
}
