const dot = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0)

const multiply = (rows, matrix) => {
  const columns = matrix[0].map((_, j) => matrix.map((row) => row[j]))
  return rows.map((row) => columns.map((column) => dot(row, column)))
}

function attend(x, w_q, w_k, w_v, causal, padding) {
  const [queries, keys, values] = [w_q, w_k, w_v].map((matrix) => multiply(x, matrix))
  const scale = Math.sqrt(w_q[0].length)
  return queries.map((query, i) => {
    const visible = [...keys.keys()].filter((j) => !padding[j] && (!causal || j <= i))
    const scores = visible.map((j) => dot(query, keys[j]) / scale)
    const peak = Math.max(...scores) // of what is seen: exponents of differences cannot overflow
    const shares = scores.map((score) => Math.exp(score - peak))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return w_v[0].map((_, column) => {
      if (visible.length === 0) return 0
      return shares.reduce((sum, share, index) => sum + share * values[visible[index]][column], 0) / total
    })
  })
}
