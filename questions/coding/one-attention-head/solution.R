attend <- function(x, w_q, w_k, w_v, causal, padding) {
  if (length(x) == 0) return(list())
  x <- do.call(rbind, x)
  project <- function(rows) x %*% do.call(rbind, rows)

  scores <- tcrossprod(project(w_q), project(w_k)) / sqrt(length(w_q[[1]]))
  hidden <- matrix(padding, nrow(x), nrow(x), byrow = TRUE)
  if (causal) hidden <- hidden | upper.tri(hidden)
  scores[hidden] <- -Inf

  peaks <- apply(scores, 1, max) # of what each position sees: the exponents cannot overflow
  peaks[peaks == -Inf] <- 0
  shares <- exp(scores - peaks)
  totals <- rowSums(shares)
  totals[totals == 0] <- 1
  (shares / totals) %*% project(w_v)
}
