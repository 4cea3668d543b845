type Name = string | number

function encode_out_of_fold(categories: Name[], labels: number[], folds: Name[], prior_weight: number): (number | null)[] {
  const counts = new Map<Name, [rows: number, positives: number]>()
  let positives = 0
  labels.forEach((label, row) => {
    const [seen, hits] = counts.get(categories[row]) ?? [0, 0]
    counts.set(categories[row], [seen + 1, hits + label])
    positives += label
  })
  return categories.map((category, row) => {
    if (folds.every((fold) => fold === folds[row])) return null
    const rate = (positives - labels[row]) / (labels.length - 1)
    const [seen, hits] = counts.get(category) ?? [0, 0]
    return seen - 1 + prior_weight === 0 ? rate : (hits - labels[row] + prior_weight * rate) / (seen - 1 + prior_weight)
  })
}
