#' Pool the results of one analysis on several imputed tables by Rubin's rules.
#'
#' When all estimates are equal, missing_share is 0 and freedom is NULL.
#'
#' @param estimates,variances numeric vectors, one number per table; variances are squared standard errors, above 0
#' @return list(estimate =, error =, missing_share =, freedom =), or NULL for fewer than two tables
pool_imputations <- function(estimates, variances) {
  stop("not implemented")
}
