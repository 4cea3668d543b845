#' Percentile bootstrap interval of total clicks over total views, with given draws of users.
#'
#' @param clicks,views numeric vectors, one whole number per user
#' @param draws list of numeric vectors of user numbers, which count from 0, with repetitions
#' @param level above 0, below 1
#' @return c(low, high), or NULL when no draw has a view
ratio_interval <- function(clicks, views, draws, level) {
  stop("not implemented")
}
