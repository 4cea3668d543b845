#' Fit a linear model by full-batch gradient descent, starting from zero.
#'
#' Loss: mean squared error + ridge * (sum of squared weights); the bias is not penalised.
#' Each of the `steps` steps moves every parameter by -rate times its partial derivative.
#'
#' @param rows list of numeric vectors, all of the same length, at least one
#' @param targets numeric vector, one number for each row
#' @return list(weights =, bias =)
fit <- function(rows, targets, rate, steps, ridge) {
  stop("not implemented")
}
