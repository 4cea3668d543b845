#' Standardise the columns of rows with the means and standard deviations (divisor n) of train.
#'
#' A column that does not vary in train becomes 0.
#'
#' @param train list of numeric vectors of equal length, at least one
#' @param rows list of numeric vectors of the same length, may be empty
#' @return a matrix with one row for each of `rows`; list() for none
scale_columns <- function(train, rows) {
  stop("not implemented")
}
