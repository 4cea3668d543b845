function replay_cache(capacity, log) {
  const cache = new Set() // in order of use: a set keeps the order of insertion
  let hits = 0
  let misses = 0

  function touch(id) {
    cache.delete(id)
    cache.add(id)
    if (cache.size > capacity) {
      const [oldest] = cache
      cache.delete(oldest)
    }
  }

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
      touch(id)
    }
  }
  return [hits, misses, [...cache]]
}
