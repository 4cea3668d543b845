function kmeans_step(values: number[], dim: number, centroids: number[][]): [labels: number[], centroids: number[][], inertia: number] {
  const points = Array.from({ length: values.length / dim }, (_, index) => values.slice(index * dim, (index + 1) * dim))
  const apart = (a: number[], b: number[]): number => a.reduce((sum, value, j) => sum + (value - b[j]) ** 2, 0)
  const rows = points.map((point) => centroids.map((centroid) => apart(point, centroid)))
  const distances = rows.map((row) => Math.min(...row))
  const labels = rows.map((row, index) => row.indexOf(distances[index]))
  const farthest = distances.indexOf(Math.max(...distances))
  const moved = centroids.map((centroid, index) => {
    const own = points.filter((_, at) => labels[at] === index)
    if (own.length === 0) return farthest < 0 ? centroid : points[farthest]
    return centroid.map((_, j) => own.reduce((sum, point) => sum + point[j], 0) / own.length)
  })
  return [labels, moved, distances.reduce((sum, distance) => sum + distance, 0)]
}
