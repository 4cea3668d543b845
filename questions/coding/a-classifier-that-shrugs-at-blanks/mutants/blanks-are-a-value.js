function class_shares(rows, labels, smoothing, row) {
  if (rows.length === 0) return null
  const classes = [...new Set(labels)]
  const scores = classes.map((label) => {
    const own = rows.filter((_, index) => labels[index] === label)
    return row.reduce((score, value, column) => {
      const values = new Set(rows.map((one) => one[column]))
      if (!values.has(value)) return score
      const hits = own.filter((one) => one[column] === value).length
      return score + Math.log((hits + smoothing) / (own.length + smoothing * values.size))
    }, Math.log(own.length / rows.length))
  })
  const highest = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Object.fromEntries(classes.map((label, index) => [label, weights[index] / total]))
}
