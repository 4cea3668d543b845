function merge_summaries(parts) {
  let [count, sum, squares] = [0, 0, 0]
  for (const [partCount, partMean, partVariance] of parts) {
    if (partCount === 0) continue
    count += partCount
    sum += partCount * partMean
    squares += (partVariance ?? 0) * (partCount - 1) + partCount * partMean * partMean
  }
  return [count, count > 0 ? sum / count : null, count > 1 ? (squares - (sum * sum) / count) / (count - 1) : null]
}
