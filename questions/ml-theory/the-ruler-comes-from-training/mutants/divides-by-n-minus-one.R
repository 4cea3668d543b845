scale_columns <- function(train, rows) {
  if (length(rows) == 0) return(list())
  train <- do.call(rbind, train)
  spreads <- if (nrow(train) > 1) apply(train, 2, sd) else numeric(ncol(train))
  scaled <- scale(do.call(rbind, rows), colMeans(train), spreads)
  scaled[, spreads == 0] <- 0
  scaled
}
