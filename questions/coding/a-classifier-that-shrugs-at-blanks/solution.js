function class_shares(rows, labels, smoothing, row) {
  if (rows.length === 0) return null
  const scores = new Map() // class -> logarithm of its product
  const counts = new Map()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  for (const [label, count] of counts) scores.set(label, Math.log(count / rows.length))

  row.forEach((value, column) => {
    const values = new Set()
    const known = new Map() // class -> rows that are not blank here
    const hits = new Map() // class -> rows with this value
    rows.forEach((one, index) => {
      if (one[column] === null) return
      const label = labels[index]
      values.add(one[column])
      known.set(label, (known.get(label) ?? 0) + 1)
      if (one[column] === value) hits.set(label, (hits.get(label) ?? 0) + 1)
    })
    if (!values.has(value)) return // blank, or never seen in training
    for (const [label, score] of scores) {
      const top = (hits.get(label) ?? 0) + smoothing
      const bottom = (known.get(label) ?? 0) + smoothing * values.size
      scores.set(label, score + Math.log(top / bottom))
    }
  })

  // Only differences matter: with the largest taken off, nothing overflows and not all vanish.
  const highest = Math.max(...scores.values())
  const weights = [...scores].map(([label, score]) => [label, Math.exp(score - highest)])
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return Object.fromEntries(weights.map(([label, weight]) => [label, weight / total]))
}
