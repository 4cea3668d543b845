function merge_summaries(parts) {
  let count = 0
  let mean = 0
  let squares = 0 // sum of squared deviations from the mean
  for (const [partCount, partMean, partVariance] of parts) {
    if (partCount === 0) continue
    const together = count + partCount
    const gap = partMean - mean
    squares += (partVariance ?? 0) * (partCount - 1) + (gap * gap * count * partCount) / together
    mean += (gap * partCount) / together
    count = together
  }
  return [count, count > 0 ? mean : null, count > 1 ? squares / (count - 1) : null]
}
