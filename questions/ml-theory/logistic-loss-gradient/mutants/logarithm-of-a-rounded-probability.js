function logistic_loss_grad(rows, labels, w, b, l2) {
  const count = Math.max(rows.length, 1)
  const scores = rows.map((row) => row.reduce((sum, value, j) => sum + w[j] * value, b))
  const probabilities = scores.map((score) => 1 / (1 + Math.exp(-score)))
  const loss = probabilities.reduce((sum, p, index) => sum - Math.log(labels[index] === 1 ? p : 1 - p), 0) / count
  const errors = probabilities.map((p, index) => p - labels[index])
  const gradientW = w.map((weight, j) => errors.reduce((sum, error, index) => sum + error * rows[index][j], 0) / count + l2 * weight)
  const penalty = (l2 / 2) * w.reduce((sum, weight) => sum + weight * weight, 0)
  return [loss + penalty, gradientW, errors.reduce((sum, error) => sum + error, 0) / count]
}
