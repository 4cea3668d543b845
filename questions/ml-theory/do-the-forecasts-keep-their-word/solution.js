function calibration_error(scores, labels, bins) {
  const count = scores.length
  if (count === 0) return null
  const order = [...scores.keys()].sort((a, b) => scores[a] - scores[b])
  let error = 0
  let start = 0
  for (let bin = 1; bin <= bins; bin += 1) {
    let end = Math.max(start, Math.floor((bin * count) / bins))
    while (end > start && end < count && scores[order[end]] === scores[order[end - 1]]) end += 1
    // Rows of the bin times its gap: mean and share have the same divisor.
    const rows = order.slice(start, end)
    error += Math.abs(rows.reduce((sum, row) => sum + scores[row] - labels[row], 0))
    start = end
  }
  return error / count
}
