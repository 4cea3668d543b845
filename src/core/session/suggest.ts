import { type Theme, themeTitles } from '#core/bank/theme'
import type { Rating } from '#core/rating/rating'
import { type Candidate, makePlan } from '#core/session/plan'

export type Suggestion = { title: string; reason: string; questionIds: string[]; minutes: number }
/** Rating of a theme with the number of attempts behind it. */
export type ThemeStanding = { theme: Theme; rating: Rating; attempts: number }

/** A session one can hold before or after work. */
const wantedMinutes = 40
const mostQuestions = 8

/**
 * What to do today: what is due, and new questions of one theme while there is time. The theme is the one known least, and among those known about equally
 * well the weakest. Null for an empty bank. `minutesLeft` is what is left of the minutes a day; a tenth of the session is spared for reading.
 */
export function suggestSession(candidates: readonly Candidate[], standings: readonly ThemeStanding[], minutesLeft: number, now: number, seed: number): Suggestion | null {
  const minutes = Math.max(15, Math.min(wantedMinutes, minutesLeft))
  const request = { themes: [], topics: [], levels: [], kinds: [], minutes, setId: null, seed }
  const isDue = (one: Candidate): boolean => one.dueAt !== null && one.dueAt <= now
  const due = candidates.filter(isDue)
  const dueItems = makePlan({ ...request, count: Math.max(1, Math.min(mostQuestions, due.length)) }, due, now).items
  const spent = dueItems.reduce((total, item) => total + item.targetMinutes, 0)
  const focus = chooseFocus(standings, candidates.filter((one) => !isDue(one)).map((one) => one.theme))
  const fresh = focus === null ? [] : candidates.filter((one) => !isDue(one) && one.theme === focus.standing.theme)
  const room = minutes - spent
  const freshItems = room < 5 || dueItems.length >= mostQuestions ? [] : makePlan({ ...request, minutes: room, count: Math.max(1, Math.min(mostQuestions - dueItems.length, Math.round(room / 10))) }, fresh, now).items
  const items = [...dueItems, ...freshItems]
  if (items.length === 0) return null
  const total = items.reduce((sum, item) => sum + item.targetMinutes, 0)
  const isMixed = dueItems.length > 0 && freshItems.length > 0
  const theme = focus === null ? '' : themeTitles[focus.standing.theme]
  return {
    title: freshItems.length === 0 ? 'Reviews of today' : isMixed ? `Reviews and ${theme}` : theme,
    reason: [describeDue(dueItems.length, due.length), freshItems.length === 0 || focus === null ? '' : focus.reason].filter((one) => one !== '').join(' '),
    questionIds: items.map((item) => item.questionId),
    minutes: Math.max(5, Math.ceil(total * 1.1)),
  }
}

function describeDue(taken: number, total: number): string {
  if (taken === 0) return ''
  if (taken < total) return `${taken} of ${total} due questions come first.`
  return taken === 1 ? 'One question is due.' : `${taken} questions are due.`
}

/** Two themes whose deviations differ by less than this are known about equally well. */
const similarDeviation = 40

function chooseFocus(standings: readonly ThemeStanding[], offered: readonly Theme[]): { standing: ThemeStanding; reason: string } | null {
  const open = standings.filter((one) => offered.includes(one.theme))
  const widest = Math.max(...open.map((one) => one.rating.deviation))
  const [standing] = open.filter((one) => widest - one.rating.deviation < similarDeviation).toSorted((one, other) => one.rating.rating - other.rating.rating)
  if (!standing) return null
  const title = themeTitles[standing.theme]
  if (standing.attempts === 0) return { standing, reason: `Nothing is known of you in ${title} yet.` }
  const band = Math.round(2 * standing.rating.deviation)
  const why = open.length > 1 && open.every((one) => one.rating.rating >= standing.rating.rating) ? 'your weakest theme' : 'the theme least is known of'
  return { standing, reason: `${title} is ${why}: ${Math.round(standing.rating.rating)} ± ${band}.` }
}
