function nested_score(xs: number[], ys: number[], outer: number, inner: number, choices: number[]): { error: number; chosen: number[] } {
  function squaredError(train: number[], test: number[], k: number): number {
    return test.reduce((sum, row) => {
      const nearest = train.toSorted((a, b) => Math.abs(xs[a] - xs[row]) - Math.abs(xs[b] - xs[row])).slice(0, k)
      return sum + (nearest.reduce((total, one) => total + ys[one], 0) / nearest.length - ys[row]) ** 2
    }, 0)
  }
  const chosen: number[] = []
  let total = 0
  for (let fold = 0; fold < outer; fold += 1) {
    const rows = [...xs.keys()]
    const [train, test] = [rows.filter((row) => row % outer !== fold), rows.filter((row) => row % outer === fold)]
    const errors = choices.map((k) => squaredError(train, test, k))
    chosen.push(choices[errors.indexOf(Math.min(...errors))])
    total += Math.min(...errors)
  }
  return { error: total / xs.length, chosen }
}
