const ratio = (part, whole) => (whole === 0 ? 0 : part / whole)

function class_report(truth, predicted) {
  const classes = {}
  for (const name of new Set(truth)) {
    const hits = truth.filter((label, row) => label === name && predicted[row] === name).length
    const claimed = predicted.filter((label) => label === name).length
    const actual = truth.filter((label) => label === name).length
    classes[name] = { precision: ratio(hits, claimed), recall: ratio(hits, actual), f1: ratio(2 * hits, claimed + actual) }
  }
  const f1s = Object.values(classes).map(({ f1 }) => f1)
  const right = truth.filter((label, row) => label === predicted[row]).length
  return { accuracy: ratio(right, truth.length), macro_f1: ratio(f1s.reduce((sum, f1) => sum + f1, 0), f1s.length), classes }
}
