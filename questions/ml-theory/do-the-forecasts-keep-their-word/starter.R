#' Expected calibration error with equal-size bins; equal scores stay in one bin.
#'
#' @param scores numeric vector of probabilities of label 1
#' @param labels numeric vector of 0 and 1
#' @param bins 1 or more
#' @return a number, or NULL without rows
calibration_error <- function(scores, labels, bins) {
  stop("not implemented")
}
