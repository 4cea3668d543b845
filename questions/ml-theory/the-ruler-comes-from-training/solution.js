const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

function scale_columns(train, rows) {
  const columns = train[0].map((_, j) => train.map((row) => row[j]))
  const means = columns.map(mean)
  const spreads = columns.map((column, j) => Math.sqrt(mean(column.map((value) => (value - means[j]) ** 2))))
  return rows.map((row) => row.map((value, j) => (spreads[j] > 0 ? (value - means[j]) / spreads[j] : 0)))
}
