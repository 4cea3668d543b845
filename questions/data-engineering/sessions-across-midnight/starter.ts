type Session = [user: number, start: number, last: number, events: number]

/**
 * Cut one day of events into sessions, taking over what yesterday left open.
 *
 * @param carried sessions still open at the end of yesterday, at most one per user
 * @param users as long as `times`, in no particular order; event i was made by users[i] at the second times[i], before `day_end`
 * @param gap two neighbouring events of a user are in one session if they lie at most `gap` seconds apart
 * @returns both lists sorted by user, then start
 */
function close_day(carried: Session[], users: number[], times: number[], day_end: number, gap: number): { closed: Session[]; open: Session[] } {
  throw new Error('not implemented')
}
