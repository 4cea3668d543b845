/** A pair as one number, in the order of left token, then right token; tokens stay far below this. */
const base = 2 ** 20

function countPairs(words, counts) {
  const pairs = new Map()
  words.forEach((word, index) => {
    for (let i = 0; i + 1 < word.length; i += 1) {
      const pair = word[i] * base + word[i + 1]
      pairs.set(pair, (pairs.get(pair) ?? 0) + counts[index])
    }
  })
  return pairs
}

function mergePair(word, left, right, token) {
  const merged = []
  for (let i = 0; i < word.length; i += 1) {
    if (word[i] === left && i + 1 < word.length && word[i + 1] === right) {
      merged.push(token)
      i += 1
    } else merged.push(word[i])
  }
  return merged
}

function learn_merges(words, counts, rounds) {
  const merges = []
  let current = words
  for (let round = 0; round < rounds; round += 1) {
    let best = null
    let most = 1 // a pair has to occur at least twice
    for (const [pair, count] of countPairs(current, counts)) {
      if (count > most || (count === most && best !== null && pair < best)) [best, most] = [pair, count]
    }
    if (best === null) break
    const [left, right] = [Math.floor(best / base), best % base]
    merges.push([left, right])
    current = current.map((word) => mergePair(word, left, right, 256 + round))
  }
  const length = current.reduce((sum, word, index) => sum + word.length * counts[index], 0)
  return { merges, length }
}
