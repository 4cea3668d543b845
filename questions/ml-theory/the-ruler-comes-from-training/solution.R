scale_columns <- function(train, rows) {
  if (length(rows) == 0) return(list())
  train <- do.call(rbind, train)
  means <- colMeans(train)
  spreads <- sqrt(colMeans(sweep(train, 2, means)^2))
  scaled <- sweep(sweep(do.call(rbind, rows), 2, means), 2, spreads, "/")
  scaled[, spreads == 0] <- 0
  scaled
}
