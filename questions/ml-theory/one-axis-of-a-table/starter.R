#' Direction of greatest variance by power iteration, without building the covariance matrix.
#'
#' Sign: the first component with absolute value above 1e-9 is positive.
#'
#' @param rows list of numeric vectors of equal length
#' @param start numeric vector of length one in the Euclidean sense, one entry per column
#' @param steps 1 or more
#' @return list(direction =, share =), or NULL when there are no rows, nothing varies, or the vector vanishes
#'   (length below 1e-12)
leading_direction <- function(rows, start, steps) {
  stop("not implemented")
}
