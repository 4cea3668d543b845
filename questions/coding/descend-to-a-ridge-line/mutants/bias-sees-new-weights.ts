const dot = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * b[index], 0)

function fit(rows: number[][], targets: number[], rate: number, steps: number, ridge: number): { weights: number[]; bias: number } {
  const count = rows.length
  const weights = rows[0].map(() => 0)
  let bias = 0
  const error = (index: number): number => dot(weights, rows[index]) + bias - targets[index]
  for (let step = 0; step < steps; step += 1) {
    for (let j = 0; j < weights.length; j += 1) {
      const slope = rows.reduce((sum, row, index) => sum + error(index) * row[j], 0)
      weights[j] -= rate * ((2 * slope) / count + 2 * ridge * weights[j])
    }
    bias -= rate * ((2 * rows.reduce((sum, _, index) => sum + error(index), 0)) / count)
  }
  return { weights, bias }
}
