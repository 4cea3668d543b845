function calibration_error(scores, labels, bins) {
  if (scores.length === 0) return null
  const sums = new Array(bins).fill(0)
  scores.forEach((score, row) => {
    sums[Math.min(Math.floor(score * bins), bins - 1)] += score - labels[row]
  })
  return sums.reduce((sum, gap) => sum + Math.abs(gap), 0) / scores.length
}
