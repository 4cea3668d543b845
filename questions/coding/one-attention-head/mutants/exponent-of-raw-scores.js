const dot = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0)

const multiply = (rows, matrix) => {
  const columns = matrix[0].map((_, j) => matrix.map((row) => row[j]))
  return rows.map((row) => columns.map((column) => dot(row, column)))
}

function attend(x, w_q, w_k, w_v, causal, padding) {
  const [queries, keys, values] = [w_q, w_k, w_v].map((matrix) => multiply(x, matrix))
  const scale = Math.sqrt(w_q[0].length)
  return queries.map((query, i) => {
    const shares = keys.map((key, j) => (padding[j] || (causal && j > i) ? 0 : Math.exp(dot(query, key) / scale)))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return w_v[0].map((_, column) => (total === 0 ? 0 : shares.reduce((sum, share, j) => sum + share * values[j][column], 0) / total))
  })
}
