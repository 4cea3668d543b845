#' Exact two-sided p-value of the sum of whole-number differences under random signs.
#'
#' @param differences numeric vector
#' @return share of the 2^n sign patterns with |sum| >= |observed sum|; 1 for an empty vector
sign_flip_p_value <- function(differences) {
  stop("not implemented")
}
