#' Threshold with the largest recall among those whose precision is at least wanted / of.
#'
#' An alarm is a score >= threshold. For equal recall the higher precision wins.
#'
#' @param scores numeric vector
#' @param labels numeric vector of 0 and 1
#' @param wanted,of whole numbers, 0 <= wanted <= of, of >= 1
#' @return list(threshold =, precision =, recall =), or NULL
best_threshold <- function(scores, labels, wanted, of) {
  stop("not implemented")
}
