import { localDay } from '#core/session/day'
import type { House } from '#main/house'
import type { DueRow } from '#main/reviews/store'

export type Queue = { all: DueRow[]; rows: DueRow[]; minutes: number; doneToday: number; minutesLeft: number }

const dayMs = 86_400_000

/**
 * What of the minutes a day is used up, and the reviews outside sessions. A review counts by its target, as it was planned: what was answered faster
 * makes no room for more, so the day has an end. A session counts by the time it took.
 */
export function practisedToday(house: House): { minutes: number; reviews: number } {
  const { clock, stores } = house
  const today = localDay(clock.now(), clock.timeZone)
  // A local day may have 25 hours.
  const attempts = stores.reviews.practisedSince(clock.now() - 1.1 * dayMs).filter((one) => localDay(one.at, clock.timeZone) === today)
  return {
    minutes: attempts.reduce((total, one) => total + (one.sessionId === null && one.targetMinutes !== null ? one.targetMinutes : one.spentMs / 60_000), 0),
    reviews: attempts.filter((one) => one.sessionId === null).length,
  }
}

/** What is due and fits into what is left of the minutes a day; the most overdue gets its place first. One question longer than the whole day is still offered, as long as nothing was done today. */
export function readQueue(house: House): Queue {
  const all = house.stores.reviews.due(house.clock.now())
  const done = practisedToday(house)
  const limit = house.stores.settings.read().minutesPerDay
  const rows: DueRow[] = []
  let minutes = 0
  for (const row of all) {
    const isFirst = rows.length === 0 && done.minutes === 0
    if (!isFirst && done.minutes + minutes + row.targetMinutes > limit) continue
    rows.push(row)
    minutes += row.targetMinutes
  }
  return { all, rows, minutes, doneToday: done.reviews, minutesLeft: Math.max(0, Math.round(limit - done.minutes)) }
}
