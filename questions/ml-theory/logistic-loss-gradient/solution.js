function logistic_loss_grad(rows, labels, w, b, l2) {
  let loss = 0
  let gradientB = 0
  const gradientW = w.map(() => 0)
  rows.forEach((row, index) => {
    const label = labels[index]
    let score = b
    for (let j = 0; j < w.length; j += 1) score += w[j] * row[j]
    const small = Math.exp(-Math.abs(score)) // in [0, 1]: never overflows
    loss += Math.max(score, 0) - label * score + Math.log1p(small)
    const probability = score >= 0 ? 1 / (1 + small) : small / (1 + small)
    const error = probability - label
    gradientB += error
    for (let j = 0; j < w.length; j += 1) gradientW[j] += error * row[j]
  })
  const count = Math.max(rows.length, 1)
  const penalty = (l2 / 2) * w.reduce((sum, weight) => sum + weight * weight, 0)
  return [loss / count + penalty, gradientW.map((sum, j) => sum / count + l2 * w[j]), gradientB / count]
}
