#' Weights of respondents by raking (iterative proportional fitting). Every weight starts at 1.
#'
#' @param people list of character vectors, one category per variable
#' @param targets list with a named list for each variable: category = population share
#' @param rounds 0 or more
#' @return numeric vector of weights, or NULL when it cannot be done
rake <- function(people, targets, rounds) {
  stop("not implemented")
}
