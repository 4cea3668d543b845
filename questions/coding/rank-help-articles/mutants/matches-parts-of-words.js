function rank(documents, query, top) {
  const terms = [...new Set(query.toLowerCase().match(/\S+/g) ?? [])]
  const texts = documents.map((document) => document.toLowerCase())
  const results = []
  const idf = terms.map((term) => Math.log((1 + texts.length) / (1 + texts.filter((text) => text.includes(term)).length)) + 1)
  texts.forEach((text, index) => {
    const length = Math.max((text.match(/\S+/g) ?? []).length, 1)
    const score = terms.reduce((sum, term, at) => sum + ((text.split(term).length - 1) / length) * idf[at], 0)
    if (score > 0) results.push([index, score])
  })
  return results.sort((a, b) => b[1] - a[1]).slice(0, top)
}
