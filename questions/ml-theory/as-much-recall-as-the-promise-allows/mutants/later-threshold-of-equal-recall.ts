function best_threshold(scores: number[], labels: number[], wanted: number, of: number): { threshold: number; precision: number; recall: number } | null {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a])
  let best: { threshold: number; precision: number; recall: number } | null = null
  let [hits, bestHits] = [0, 1]
  for (const [index, row] of order.entries()) {
    hits += labels[row]
    if (scores[order[index + 1]] === scores[row]) continue
    if (hits * of >= wanted * (index + 1) && hits >= bestHits) {
      bestHits = hits
      best = { threshold: scores[row], precision: hits / (index + 1), recall: hits / positives }
    }
  }
  return best
}
