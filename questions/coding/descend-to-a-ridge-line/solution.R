fit <- function(rows, targets, rate, steps, ridge) {
  x <- do.call(rbind, rows)
  weights <- numeric(ncol(x))
  bias <- 0
  for (step in seq_len(steps)) {
    errors <- as.vector(x %*% weights) + bias - targets
    slopes <- 2 * as.vector(crossprod(x, errors)) / nrow(x) + 2 * ridge * weights
    weights <- weights - rate * slopes
    bias <- bias - rate * 2 * mean(errors)
  }
  list(weights = weights, bias = bias)
}
