type Choice = { threshold: number; precision: number; recall: number }

function best_threshold(scores: number[], labels: number[], wanted: number, of: number): Choice | null {
  const positives = labels.reduce((sum, label) => sum + label, 0)
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a])
  let best: Choice | null = null
  let bestHits = 0
  let hits = 0
  for (const [index, row] of order.entries()) {
    hits += labels[row]
    const flagged = index + 1
    const threshold = scores[row]
    if (flagged < order.length && scores[order[flagged]] === threshold) continue // equal scores raise an alarm together
    // Whole numbers on both sides: equality is exact. More hits mean more recall; the first threshold with as many has the fewest alarms.
    if (hits * of >= wanted * flagged && hits > bestHits) {
      bestHits = hits
      best = { threshold, precision: hits / flagged, recall: hits / positives }
    }
  }
  return best
}
