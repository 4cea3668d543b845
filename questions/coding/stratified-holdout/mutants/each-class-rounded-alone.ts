function stratified_split<Label extends string | number>(labels: Label[], ranks: number[], test_size: number): [train: number[], test: number[]] {
  const inTest = new Set<number>()
  for (const label of new Set(labels)) {
    const positions = [...labels.keys()].filter((row) => labels[row] === label).sort((a, b) => ranks[a] - ranks[b])
    const seats = Math.round((positions.length * test_size) / labels.length)
    for (const position of positions.slice(0, seats)) inTest.add(position)
  }
  const rows = [...labels.keys()]
  return [rows.filter((row) => !inTest.has(row)), rows.filter((row) => inTest.has(row))]
}
