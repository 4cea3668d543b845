/** Binary heap of events, the oldest event time on top. */
class ByTime {
  events = []

  push(event) {
    let index = this.events.length
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (this.events[parent].time <= event.time) break
      this.events[index] = this.events[parent]
      index = parent
    }
    this.events[index] = event
  }

  pop() {
    const { events } = this
    const [top] = events
    const last = events.pop()
    let index = 0
    for (let child = 1; child < events.length; child = 2 * index + 1) {
      if (child + 1 < events.length && events[child + 1].time < events[child].time) child += 1
      if (events[child].time >= last.time) break
      events[index] = events[child]
      index = child
    }
    if (events.length > 0) events[index] = last
    return top
  }
}

function deduplicate(ids, times, lateness) {
  const kept = []
  const remembered = new Set()
  const oldest = new ByTime()
  let watermark = -Infinity
  let [late, duplicates, peak] = [0, 0, 0]
  ids.forEach((id, index) => {
    const time = times[index]
    if (time < watermark) late += 1
    else if (remembered.has(id)) duplicates += 1
    else {
      kept.push(id)
      remembered.add(id)
      oldest.push({ time, id })
      watermark = Math.max(watermark, time - lateness)
      while (oldest.events[0].time < watermark) remembered.delete(oldest.pop().id)
      peak = Math.max(peak, remembered.size)
    }
  })
  return { kept, late, duplicates, peak }
}
