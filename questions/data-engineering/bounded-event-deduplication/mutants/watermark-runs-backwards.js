function deduplicate(ids, times, lateness) {
  const kept = []
  const remembered = new Map()
  let watermark = -Infinity
  let [late, duplicates, peak] = [0, 0, 0]
  ids.forEach((id, index) => {
    const time = times[index]
    if (time < watermark) late += 1
    else if (remembered.has(id)) duplicates += 1
    else {
      kept.push(id)
      remembered.set(id, time)
      watermark = time - lateness
      if (remembered.size < 100) for (const [one, at] of remembered) if (at < watermark) remembered.delete(one)
      peak = Math.max(peak, remembered.size)
    }
  })
  return { kept, late, duplicates, peak }
}
