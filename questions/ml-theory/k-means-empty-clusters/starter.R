#' Do one round of k-means.
#'
#' An empty cluster moves onto a farthest point, see the task.
#'
#' @param values numeric vector: the points one after another, `dim` numbers each
#' @param dim numbers per point, at least 1
#' @param centroids list of numeric vectors of length `dim`, at least one
#' @return list(labels, new_centroids, inertia); labels count from 0, new_centroids is a list of vectors
kmeans_step <- function(values, dim, centroids) {
  stop("not implemented")
}
