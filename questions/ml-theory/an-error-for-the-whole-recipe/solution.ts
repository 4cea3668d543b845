function nested_score(xs: number[], ys: number[], outer: number, inner: number, choices: number[]): { error: number; chosen: number[] } {
  // The sort is stable: of equally near rows the earlier come first.
  function predict(train: number[], x: number, k: number): number {
    const nearest = train.toSorted((a, b) => Math.abs(xs[a] - x) - Math.abs(xs[b] - x)).slice(0, k)
    return nearest.reduce((sum, row) => sum + ys[row], 0) / nearest.length
  }
  const squaredError = (train: number[], test: number[], k: number): number =>
    test.reduce((sum, row) => sum + (predict(train, xs[row], k) - ys[row]) ** 2, 0)

  function innerError(rows: number[], k: number): number {
    let sum = 0
    for (let part = 0; part < inner; part += 1) {
      const fit = rows.filter((_, place) => place % inner !== part)
      const heldOut = rows.filter((_, place) => place % inner === part)
      sum += squaredError(fit, heldOut, k)
    }
    return sum
  }

  const chosen: number[] = []
  let total = 0
  for (let fold = 0; fold < outer; fold += 1) {
    const rows = [...xs.keys()]
    const train = rows.filter((row) => row % outer !== fold)
    const test = rows.filter((row) => row % outer === fold)
    let best = { k: choices[0], error: Infinity }
    for (const k of choices) {
      const error = innerError(train, k)
      if (error < best.error - 1e-12) best = { k, error }
    }
    chosen.push(best.k)
    total += squaredError(train, test, best.k)
  }
  return { error: total / xs.length, chosen }
}
