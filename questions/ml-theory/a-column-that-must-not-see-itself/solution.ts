type Name = string | number

/** Rows and positives per key. */
class Tally {
  private readonly counts = new Map<Name, { rows: number; positives: number }>()

  add(key: Name, label: number): void {
    const found = this.counts.get(key)
    if (found === undefined) this.counts.set(key, { rows: 1, positives: label })
    else {
      found.rows += 1
      found.positives += label
    }
  }

  of(key: Name): { rows: number; positives: number } {
    return this.counts.get(key) ?? { rows: 0, positives: 0 }
  }
}

const pairOf = (fold: Name, category: Name): string => JSON.stringify([fold, category])

function encode_out_of_fold(categories: Name[], labels: number[], folds: Name[], prior_weight: number): (number | null)[] {
  const [perCategory, perFold, perPair] = [new Tally(), new Tally(), new Tally()]
  let positives = 0
  labels.forEach((label, row) => {
    positives += label
    perCategory.add(categories[row], label)
    perFold.add(folds[row], label)
    perPair.add(pairOf(folds[row], categories[row]), label)
  })

  return categories.map((category, row) => {
    const fold = perFold.of(folds[row])
    if (fold.rows === labels.length) return null
    const rate = (positives - fold.positives) / (labels.length - fold.rows)
    const everyone = perCategory.of(category)
    const own = perPair.of(pairOf(folds[row], category))
    const count = everyone.rows - own.rows
    const hits = everyone.positives - own.positives
    return count + prior_weight === 0 ? rate : (hits + prior_weight * rate) / (count + prior_weight)
  })
}
