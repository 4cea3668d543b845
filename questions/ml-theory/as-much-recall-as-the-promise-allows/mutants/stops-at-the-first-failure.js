function best_threshold(scores, labels, wanted, of) {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a])
  let best = null
  let [hits, bestHits] = [0, 0]
  for (const [index, row] of order.entries()) {
    hits += labels[row]
    const flagged = index + 1
    if (flagged < order.length && scores[order[flagged]] === scores[row]) continue
    if (hits * of < wanted * flagged) break
    if (hits > bestHits) {
      bestHits = hits
      best = { threshold: scores[row], precision: hits / flagged, recall: hits / positives }
    }
  }
  return best
}
