#' One head of scaled dot-product self-attention.
#'
#' @param x list of numeric vectors, one row for each position (may be empty)
#' @param w_q,w_k,w_v matrices as lists of their rows, multiplied from the right
#' @param causal when TRUE, a position sees only itself and earlier ones
#' @param padding logical vector, one for each position; a position marked TRUE is seen by nobody
#' @return a matrix with one row for each position, zeros for a position that sees nothing; list() for no position
attend <- function(x, w_q, w_k, w_v, causal, padding) {
  stop("not implemented")
}
