leading_direction <- function(rows, start, steps) {
  if (length(rows) == 0) return(NULL)
  x <- do.call(rbind, rows)
  x <- sweep(x, 2, colMeans(x))
  total <- sum(x^2)
  if (total == 0) return(NULL)

  direction <- start
  for (step in seq_len(steps)) {
    direction <- as.vector(crossprod(x, x %*% direction))
    size <- sqrt(sum(direction^2))
    if (size < 1e-12) return(NULL)
    direction <- direction / size
  }

  leading <- which(abs(direction) > 1e-9)[1]
  direction <- direction * sign(direction[leading])
  list(direction = direction, share = sum((x %*% direction)^2) / total)
}
