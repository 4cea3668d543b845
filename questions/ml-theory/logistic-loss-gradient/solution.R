logistic_loss_grad <- function(rows, labels, w, b, l2) {
  x <- matrix(unlist(rows), nrow = length(rows), ncol = length(w), byrow = TRUE)
  scores <- as.vector(x %*% w) + b
  losses <- pmax(scores, 0) - labels * scores + log1p(exp(-abs(scores)))
  errors <- plogis(scores) - labels
  count <- max(length(rows), 1)
  list(
    sum(losses) / count + l2 / 2 * sum(w^2),
    as.vector(crossprod(x, errors)) / count + l2 * w,
    sum(errors) / count
  )
}
