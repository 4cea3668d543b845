function replay_cache(capacity, log) {
  const cache = new Set()
  let hits = 0
  let misses = 0
  for (const [action, ids] of log) {
    for (const id of ids) {
      if (action === 'drop') {
        cache.delete(id)
        continue
      }
      if (action === 'read') {
        if (cache.has(id)) hits += 1
        else misses += 1
      }
      cache.add(id)
      if (cache.size > capacity) {
        const [oldest] = cache
        cache.delete(oldest)
      }
    }
  }
  return [hits, misses, [...cache]]
}
