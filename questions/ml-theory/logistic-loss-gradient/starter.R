#' Loss and gradient of L2-regularised logistic regression.
#'
#' The data part is a mean over the rows (0 when there are none).
#'
#' @param rows list of numeric vectors, each as long as w
#' @param labels numeric vector of 0 and 1, one for each row
#' @param w,b weights (a numeric vector) and bias
#' @param l2 strength of the penalty (l2 / 2) * sum of squared weights
#' @return list(loss, gradient_w, gradient_b)
logistic_loss_grad <- function(rows, labels, w, b, l2) {
  stop("not implemented")
}
