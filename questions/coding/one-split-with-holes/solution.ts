type Split = { threshold: number; missing_left: boolean; gain: number }

const epsilon = 1e-12

/** Class counts of one side, with the sum of their squares kept up to date. */
class Side {
  rows: number
  squares: number
  private readonly counts: number[]

  constructor(counts: number[]) {
    this.counts = [...counts]
    this.rows = counts.reduce((sum, count) => sum + count, 0)
    this.squares = counts.reduce((sum, count) => sum + count * count, 0)
  }

  add(label: number): void {
    this.squares += 2 * this.counts[label] + 1
    this.counts[label] += 1
    this.rows += 1
  }

  remove(label: number): void {
    this.squares -= 2 * this.counts[label] - 1
    this.counts[label] -= 1
    this.rows -= 1
  }
}

function countLabels(labels: number[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0)
  for (const label of labels) counts[label] += 1
  return counts
}

function best_split(values: (number | null)[], labels: number[], min_leaf: number): Split | null {
  const rows = labels.length
  const classes = Math.max(...new Set(labels)) + 1
  const known: [value: number, label: number][] = []
  const unknown: number[] = []
  values.forEach((value, index) => {
    if (value === null) unknown.push(labels[index])
    else known.push([value, labels[index]])
  })
  known.sort((a, b) => a[0] - b[0])

  const all = countLabels(labels, classes)
  const missing = countLabels(unknown, classes)
  const purity = all.reduce((sum, count) => sum + count * count, 0) / rows
  const ways = [
    { left: new Side(missing), right: new Side(all.map((count, label) => count - missing[label])), missing_left: true },
    { left: new Side(all.map(() => 0)), right: new Side(all), missing_left: false },
  ]
  let best: Split | null = null
  for (let index = 0; index + 1 < known.length; index += 1) {
    const [value, label] = known[index]
    for (const { left, right } of ways) {
      left.add(label)
      right.remove(label)
    }
    const following = known[index + 1][0]
    if (value === following) continue
    for (const { left, right, missing_left } of ways) {
      if (Math.min(left.rows, right.rows) < min_leaf) continue
      const gain = (left.squares / left.rows + right.squares / right.rows - purity) / rows
      if (gain > (best?.gain ?? 0) + epsilon) best = { threshold: (value + following) / 2, missing_left, gain }
    }
  }
  return best
}
