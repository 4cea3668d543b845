logistic_loss_grad <- function(rows, labels, w, b, l2) {
  x <- matrix(unlist(rows), nrow = length(rows), ncol = length(w), byrow = TRUE)
  p <- pmin(pmax(plogis(as.vector(x %*% w) + b), 1e-15), 1 - 1e-15)
  count <- max(length(rows), 1)
  list(
    -sum(labels * log(p) + (1 - labels) * log(1 - p)) / count + l2 / 2 * sum(w^2),
    as.vector(crossprod(x, p - labels)) / count + l2 * w,
    sum(p - labels) / count
  )
}
