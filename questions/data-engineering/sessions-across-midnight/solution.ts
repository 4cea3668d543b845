type Session = [user: number, start: number, last: number, events: number]

function close_day(carried: Session[], users: number[], times: number[], day_end: number, gap: number): { closed: Session[]; open: Session[] } {
  const takenOver = new Map(carried.map((session) => [session[0], session]))
  const timesOf = new Map<number, number[]>(carried.map(([user]) => [user, []]))
  users.forEach((user, index) => {
    const found = timesOf.get(user)
    if (found) found.push(times[index])
    else timesOf.set(user, [times[index]])
  })

  const sessions: Session[] = []
  for (const [user, own] of [...timesOf].sort((a, b) => a[0] - b[0])) {
    const before = takenOver.get(user)
    let current: Session | null = before ? [...before] : null
    for (const time of Float64Array.from(own).sort()) {
      if (current !== null && time - current[2] <= gap) {
        current[2] = time
        current[3] += 1
      } else {
        if (current !== null) sessions.push(current)
        current = [user, time, time, 1]
      }
    }
    if (current !== null) sessions.push(current)
  }
  // The earliest event that can still come is at day_end itself.
  const isClosed = (session: Session): boolean => day_end - session[2] > gap
  return { closed: sessions.filter(isClosed), open: sessions.filter((session) => !isClosed(session)) }
}
