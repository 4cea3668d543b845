#' Two-sample Kolmogorov-Smirnov statistic and the smallest value at which it is reached.
#'
#' @param first,second numeric vectors in any order
#' @return list(gap, x); list(0, NULL) if the gap is 0 everywhere; NULL if one of the samples is empty
largest_gap <- function(first, second) {
  stop("not implemented")
}
