function learn_merges(words, counts, rounds) {
  const merges = []
  let current = words
  for (let round = 0; round < rounds; round += 1) {
    const pairs = new Map()
    current.forEach((word, index) => {
      for (let i = 0; i + 1 < word.length; i += 1) {
        const pair = `${word[i]} ${word[i + 1]}`
        pairs.set(pair, (pairs.get(pair) ?? 0) + counts[index])
      }
    })
    let [best, most] = [null, 1]
    for (const [pair, count] of pairs) if (count > most) [best, most] = [pair, count]
    if (best === null) break
    const [left, right] = best.split(' ').map(Number)
    merges.push([left, right])
    current = current.map((word) => {
      const merged = []
      for (let i = 0; i < word.length; i += 1) {
        if (word[i] === left && word[i + 1] === right) {
          merged.push(256 + round)
          i += 1
        } else merged.push(word[i])
      }
      return merged
    })
  }
  return { merges, length: current.reduce((sum, word, index) => sum + word.length * counts[index], 0) }
}
