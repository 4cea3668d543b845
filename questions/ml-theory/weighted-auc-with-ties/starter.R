#' Weighted area under the ROC curve.
#'
#' @param scores numeric vector, higher means more likely positive
#' @param labels numeric vector of 0 and 1
#' @param weights numeric vector of numbers >= 0
#' @return NULL if a class has no weight
weighted_auc <- function(scores, labels, weights) {
  stop("not implemented")
}
