#' Cut the layers, in order, into at most `stages` groups of neighbours.
#'
#' @param costs numeric vector: cost of each layer, whole numbers of 0 or more; may be empty
#' @param stages 1 or more
#' @return the cost of the most expensive group when the cuts are chosen to make it as small as possible (0 for no layers)
slowest_stage <- function(costs, stages) {
  stop("not implemented")
}
