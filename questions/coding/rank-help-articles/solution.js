/** An empty text has no words; `split` alone would give one empty word. */
const wordsOf = (text) => text.toLowerCase().match(/\S+/g) ?? []

function rank(documents, query, top) {
  const terms = [...new Set(wordsOf(query))]
  const holding = new Map(terms.map((term) => [term, 0]))
  const texts = documents.map((document) => {
    const words = wordsOf(document)
    const counts = new Map()
    for (const word of words) {
      if (holding.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    for (const term of counts.keys()) holding.set(term, holding.get(term) + 1)
    return { counts, length: words.length }
  })
  const weightOf = (term) => Math.log((1 + documents.length) / (1 + holding.get(term))) + 1
  const weights = new Map(terms.map((term) => [term, weightOf(term)]))

  const results = []
  texts.forEach(({ counts, length }, index) => {
    let score = 0
    for (const [term, weight] of weights) score += ((counts.get(term) ?? 0) / Math.max(length, 1)) * weight
    if (score > 0) results.push([index, score])
  })
  results.sort((a, b) => b[1] - a[1]) // stable: equal scores stay in order of index
  return results.slice(0, top)
}
