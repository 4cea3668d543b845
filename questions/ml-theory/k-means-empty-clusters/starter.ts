/**
 * Do one round of k-means.
 *
 * An empty cluster moves onto a farthest point, see the task.
 *
 * @param values flat list of numbers: point i is `values.slice(i * dim, (i + 1) * dim)`
 * @param dim numbers per point, at least 1
 * @param centroids lists of `dim` numbers, at least one
 */
function kmeans_step(values: number[], dim: number, centroids: number[][]): [labels: number[], centroids: number[][], inertia: number] {
  throw new Error('not implemented')
}
