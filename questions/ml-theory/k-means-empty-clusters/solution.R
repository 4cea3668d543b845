kmeans_step <- function(values, dim, centroids) {
  points <- matrix(values, ncol = dim, byrow = TRUE)
  squared <- function(centroid) rowSums(sweep(points, 2, centroid)^2)
  distances <- matrix(vapply(centroids, squared, numeric(nrow(points))), ncol = length(centroids))
  labels <- max.col(-distances, ties.method = "first")
  nearest <- distances[cbind(seq_along(labels), labels)]

  farthest <- order(-nearest) # stable: of equally far points the first one comes first
  moved <- centroids
  for (cluster in seq_along(centroids)) {
    own <- which(labels == cluster)
    if (length(own) > 0) {
      moved[[cluster]] <- colMeans(points[own, , drop = FALSE])
    } else if (length(farthest) > 0) {
      moved[[cluster]] <- points[farthest[1], ]
      farthest <- farthest[-1]
    }
  }
  list(labels - 1, moved, sum(nearest))
}
