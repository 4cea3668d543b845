import type { Scope } from '#core/rating/rating'
import { localDay } from '#core/session/day'
import { suggestSession, type ThemeStanding } from '#core/session/suggest'
import type { Outputs } from '#contract'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { readRatings } from '#main/ratings/read'
import { readQueue } from '#main/reviews/queue'
import { toHead } from '#main/sessions/head-row'
import { endLateSession } from '#main/sessions/load'

const lastShown = 5

export function todayHandlers({ today: door }: Door, house: House) {
  return { get: door.get.handler(() => readToday(house)) }
}

function readToday(house: House): Outputs['today']['get'] {
  endLateSession(house)
  const { clock, stores } = house
  const now = clock.now()
  const queue = readQueue(house)
  const ratings = readRatings(house)
  const isTheme = <T extends { scope: Scope }>(one: T): one is T & { scope: ThemeStanding['theme'] } => one.scope !== 'overall'
  const standings = ratings.filter(isTheme).map(({ scope, rating, attempts }): ThemeStanding => ({ theme: scope, rating, attempts }))
  return {
    due: { count: queue.rows.length, minutes: queue.minutes, waiting: queue.all.length - queue.rows.length },
    runningSessionId: stores.sessions.openId(),
    toSettle: stores.sessions.endedHeads().map((row) => toHead(row, now)),
    lastSessions: stores.sessions.heads(lastShown, null).map((row) => toHead(row, now)),
    ratings,
    // The same suggestion all day long, another one tomorrow.
    suggestion: suggestSession(stores.candidates.all(), standings, queue.minutesLeft, now, Number(localDay(now, clock.timeZone).replaceAll('-', ''))),
    bankCount: stores.bank.count(),
  }
}
