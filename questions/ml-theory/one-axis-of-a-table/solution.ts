const dot = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * b[index], 0)

function leading_direction(rows: number[][], start: number[], steps: number): { direction: number[]; share: number } | null {
  if (rows.length === 0) return null
  const means = start.map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / rows.length)
  const centred = rows.map((row) => row.map((value, j) => value - means[j]))
  const total = centred.reduce((sum, row) => sum + dot(row, row), 0)
  if (total === 0) return null

  let direction = start
  for (let step = 0; step < steps; step += 1) {
    const scores = centred.map((row) => dot(row, direction))
    const moved = start.map((_, j) => centred.reduce((sum, row, index) => sum + scores[index] * row[j], 0))
    const length = Math.sqrt(dot(moved, moved))
    if (length < 1e-12) return null
    direction = moved.map((value) => value / length)
  }

  const leading = direction.find((value) => Math.abs(value) > 1e-9) ?? 1
  if (leading < 0) direction = direction.map((value) => -value)
  const along = centred.reduce((sum, row) => sum + dot(row, direction) ** 2, 0)
  return { direction, share: along / total }
}
