function rake(people, targets, rounds) {
  if (people.length === 0) return null
  for (const [variable, shares] of targets.entries()) {
    const seen = new Set(people.map((person) => person[variable]))
    if ([...seen].some((category) => !Object.hasOwn(shares, category))) return null
    if (Object.entries(shares).some(([category, share]) => share > 0 && !seen.has(category))) return null
  }

  let weights = people.map(() => 1)
  for (let round = 0; round < rounds; round += 1) {
    for (const [variable, shares] of targets.entries()) {
      const sums = new Map()
      people.forEach((person, index) => sums.set(person[variable], (sums.get(person[variable]) ?? 0) + weights[index]))
      if (Object.entries(shares).some(([category, share]) => share > 0 && sums.get(category) === 0)) return null
      weights = people.map((person, index) => {
        const category = person[variable]
        return weights[index] === 0 ? 0 : (weights[index] * shares[category] * people.length) / sums.get(category)
      })
    }
  }
  return weights
}
