kmeans_step <- function(values, dim, centroids) {
  points <- matrix(values, ncol = dim, byrow = TRUE)
  squared <- function(centroid) rowSums(sweep(points, 2, centroid)^2)
  distances <- matrix(vapply(centroids, squared, numeric(nrow(points))), ncol = length(centroids))
  labels <- max.col(-distances, ties.method = "first")
  nearest <- distances[cbind(seq_along(labels), labels)]
  moved <- lapply(seq_along(centroids), function(cluster) {
    own <- labels == cluster
    if (any(own)) return(colMeans(points[own, , drop = FALSE]))
    if (length(nearest) == 0) return(centroids[[cluster]])
    points[which.max(nearest), ]
  })
  list(labels - 1, moved, sum(nearest))
}
