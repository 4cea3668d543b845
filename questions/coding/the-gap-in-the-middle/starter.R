#' k-th smallest absolute difference over all pairs of positions, k counted from 1.
#'
#' @param values numeric vector of whole numbers
#' @param k
#' @return NULL when k is below 1 or above the number of pairs
kth_gap <- function(values, k) {
  stop("not implemented")
}
