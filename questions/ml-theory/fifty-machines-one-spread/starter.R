#' Merge summaries of separate groups of values into one of the same form.
#'
#' Count 0 comes with NA for mean and variance, count 1 with NA for the variance; the result follows the same rules.
#'
#' @param parts list of numeric vectors c(count, mean, sample variance)
#' @return c(count, mean, variance)
merge_summaries <- function(parts) {
  stop("not implemented")
}
