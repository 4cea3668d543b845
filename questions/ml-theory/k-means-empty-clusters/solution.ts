function squaredDistance(values: number[], start: number, centroid: number[]): number {
  let sum = 0
  for (let j = 0; j < centroid.length; j += 1) {
    const difference = values[start + j] - centroid[j]
    sum += difference * difference
  }
  return sum
}

function kmeans_step(values: number[], dim: number, centroids: number[][]): [labels: number[], centroids: number[][], inertia: number] {
  const labels: number[] = []
  const distances: number[] = []
  const counts = centroids.map(() => 0)
  const sums = centroids.map(() => new Array<number>(dim).fill(0))
  for (let start = 0; start < values.length; start += dim) {
    let best = 0
    let bestDistance = Infinity
    for (let index = 0; index < centroids.length; index += 1) {
      const distance = squaredDistance(values, start, centroids[index])
      if (distance < bestDistance) {
        best = index
        bestDistance = distance
      }
    }
    labels.push(best)
    distances.push(bestDistance)
    counts[best] += 1
    for (let j = 0; j < dim; j += 1) sums[best][j] += values[start + j]
  }

  // The sort is stable: of equally far points the first one comes first.
  const farthest = counts.includes(0) ? [...labels.keys()].sort((a, b) => distances[b] - distances[a]) : []
  let taken = 0
  const moved = centroids.map((centroid, index) => {
    if (counts[index] > 0) return sums[index].map((sum) => sum / counts[index])
    if (taken === farthest.length) return [...centroid]
    const start = farthest[taken] * dim
    taken += 1
    return values.slice(start, start + dim)
  })
  return [labels, moved, distances.reduce((sum, distance) => sum + distance, 0)]
}
