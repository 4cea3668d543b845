type Class<Label> = { label: Label; positions: number[]; seats: number; rest: number }

function stratified_split<Label extends string | number>(labels: Label[], ranks: number[], test_size: number): [train: number[], test: number[]] {
  const members = new Map<Label, number[]>()
  for (const [position, label] of labels.entries()) {
    const positions = members.get(label)
    if (positions) positions.push(position)
    else members.set(label, [position])
  }

  // Whole numbers throughout: quotient and remainder keep the fractions exact.
  const classes: Class<Label>[] = [...members].map(([label, positions]) => {
    const rest = (positions.length * test_size) % labels.length
    return { label, positions, seats: (positions.length * test_size - rest) / labels.length, rest }
  })
  classes.sort((a, b) => b.rest - a.rest || (a.label < b.label ? -1 : 1))
  const left = test_size - classes.reduce((sum, one) => sum + one.seats, 0)
  for (const one of classes.slice(0, left)) one.seats += 1

  const inTest = new Array<boolean>(labels.length).fill(false)
  for (const { positions, seats } of classes) {
    positions.sort((a, b) => ranks[a] - ranks[b])
    for (const position of positions.slice(0, seats)) inTest[position] = true
  }
  const rows = [...labels.keys()]
  return [rows.filter((row) => !inTest[row]), rows.filter((row) => inTest[row])]
}
