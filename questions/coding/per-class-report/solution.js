const ratio = (part, whole) => (whole === 0 ? 0 : part / whole)

function class_report(truth, predicted) {
  const tallies = new Map() // class -> hits, rows that are of it, rows predicted as it
  const tallyOf = (name) => {
    if (!tallies.has(name)) tallies.set(name, { hits: 0, actual: 0, claimed: 0 })
    return tallies.get(name)
  }
  let right = 0
  truth.forEach((label, row) => {
    tallyOf(label).actual += 1
    tallyOf(predicted[row]).claimed += 1
    if (label === predicted[row]) {
      tallyOf(label).hits += 1
      right += 1
    }
  })

  const classes = {}
  let sum = 0
  for (const [name, { hits, actual, claimed }] of tallies) {
    const f1 = ratio(2 * hits, actual + claimed)
    classes[name] = { precision: ratio(hits, claimed), recall: ratio(hits, actual), f1 }
    sum += f1
  }
  return { accuracy: ratio(right, truth.length), macro_f1: ratio(sum, tallies.size), classes }
}
