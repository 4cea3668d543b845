function rake(people, targets, rounds) {
  if (people.length === 0) return null
  for (const [variable, shares] of targets.entries()) {
    const seen = new Set(people.map((person) => person[variable]))
    if ([...seen].some((category) => !(category in shares))) return null
    if (Object.entries(shares).some(([category, share]) => share > 0 && !seen.has(category))) return null
  }
  const weights = people.map(() => 1)
  for (let round = 0; round < rounds; round += 1) {
    for (const [variable, shares] of targets.entries()) {
      people.forEach((person, index) => {
        const alike = people.filter((other) => other[variable] === person[variable]).length
        weights[index] *= (shares[person[variable]] * people.length) / alike
      })
    }
  }
  return weights
}
