const dot = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * b[index], 0)

function fit(rows: number[][], targets: number[], rate: number, steps: number, ridge: number): { weights: number[]; bias: number } {
  const count = rows.length
  let weights = rows[0].map(() => 0)
  let bias = 0
  for (let step = 0; step < steps; step += 1) {
    const errors = rows.map((row, index) => dot(weights, row) + bias - targets[index])
    const slopeOfBias = (2 * errors.reduce((sum, error) => sum + error, 0)) / count
    const slopes = weights.map((weight, j) => (2 * errors.reduce((sum, error, index) => sum + error * rows[index][j], 0)) / count + 2 * ridge * weight)
    weights = weights.map((weight, j) => weight - rate * slopes[j])
    bias -= rate * slopeOfBias
  }
  return { weights, bias }
}
