type Matrix = number[][]

/** Sum of term(0) … term(count - 1). */
function sumOf(count: number, term: (index: number) => number): number {
  let sum = 0
  for (let index = 0; index < count; index += 1) sum += term(index)
  return sum
}

/** Lower triangular L with L Lᵀ = matrix, or null when a pivot vanishes. */
function cholesky(matrix: Matrix): Matrix | null {
  const width = matrix.length
  const lower = matrix.map(() => new Array<number>(width).fill(0))
  for (let j = 0; j < width; j += 1) {
    const pivot = matrix[j][j] - sumOf(j, (k) => lower[j][k] ** 2)
    if (pivot <= 1e-10 * matrix[j][j]) return null
    lower[j][j] = Math.sqrt(pivot)
    for (let i = j + 1; i < width; i += 1) {
      lower[i][j] = (matrix[i][j] - sumOf(j, (k) => lower[i][k] * lower[j][k])) / lower[j][j]
    }
  }
  return lower
}

/** x with L Lᵀ x = right. */
function solve(lower: Matrix, right: number[]): number[] {
  const width = right.length
  const middle = [...right] // L middle = right, from the top
  for (let i = 0; i < width; i += 1) {
    middle[i] = (right[i] - sumOf(i, (k) => lower[i][k] * middle[k])) / lower[i][i]
  }
  const solution = [...middle] // Lᵀ solution = middle, from the bottom
  for (let i = width - 1; i >= 0; i -= 1) {
    const below = sumOf(width - i - 1, (k) => lower[i + 1 + k][i] * solution[i + 1 + k])
    solution[i] = (middle[i] - below) / lower[i][i]
  }
  return solution
}

function ridge_fit(rows: number[][], targets: number[], penalty: number): { intercept: number; weights: number[] } | null {
  const count = rows.length
  const means = rows[0].map((_, j) => sumOf(count, (row) => rows[row][j]) / count)
  const meanTarget = sumOf(count, (row) => targets[row]) / count
  const centred = rows.map((row) => row.map((value, j) => value - means[j]))
  const matrix = means.map((_, i) => means.map((__, j) => sumOf(count, (row) => centred[row][i] * centred[row][j]) + (i === j ? penalty : 0)))
  const right = means.map((_, j) => sumOf(count, (row) => centred[row][j] * (targets[row] - meanTarget)))

  const lower = cholesky(matrix)
  if (lower === null) return null
  const weights = solve(lower, right)
  return { intercept: meanTarget - sumOf(weights.length, (j) => weights[j] * means[j]), weights }
}
