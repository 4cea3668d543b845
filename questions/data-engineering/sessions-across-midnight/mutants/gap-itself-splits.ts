type Session = [user: number, start: number, last: number, events: number]

function close_day(carried: Session[], users: number[], times: number[], day_end: number, gap: number): { closed: Session[]; open: Session[] } {
  const events = users.map((user, index) => [user, times[index]]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const current = new Map<number, Session>(carried.map((session) => [session[0], [...session]]))
  const sessions: Session[] = []
  for (const [user, time] of events) {
    const open = current.get(user)
    if (open && time - open[2] < gap) {
      open[2] = time
      open[3] += 1
    } else {
      if (open) sessions.push(open)
      current.set(user, [user, time, time, 1])
    }
  }
  sessions.push(...current.values())
  sessions.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const isClosed = (session: Session): boolean => day_end - session[2] > gap
  return { closed: sessions.filter(isClosed), open: sessions.filter((session) => !isClosed(session)) }
}
