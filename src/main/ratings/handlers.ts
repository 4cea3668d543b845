import { localDay } from '#core/session/day'
import type { Outputs } from '#contract'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { readHistory, readRatings } from '#main/ratings/read'

const shownDays = 371
const dayMs = 86_400_000

export function ratingHandlers({ ratings: door }: Door, house: House) {
  return {
    current: door.current.handler(() => readRatings(house)),
    history: door.history.handler(({ input }) => readHistory(house, input.scope)),
    days: door.days.handler(() => readDays(house)),
  }
}

/** Attempts of the owner by local day, oldest first. */
function readDays(house: House): Outputs['ratings']['days'] {
  const { clock, stores } = house
  const first = localDay(clock.now() - (shownDays - 1) * dayMs, clock.timeZone)
  const days = new Map<string, { day: string; attempts: number; minutes: number }>()
  for (const { at, spentMs } of stores.reviews.practisedSince(clock.now() - shownDays * dayMs)) {
    const day = localDay(at, clock.timeZone)
    const before = days.get(day) ?? { day, attempts: 0, minutes: 0 }
    days.set(day, { day, attempts: before.attempts + 1, minutes: before.minutes + spentMs / 60_000 })
  }
  return [...days.values()].filter((one) => one.day >= first).toSorted((one, other) => (one.day < other.day ? -1 : 1))
}
