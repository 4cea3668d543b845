pool_imputations <- function(estimates, variances) {
  tables <- length(estimates)
  if (tables < 2) return(NULL)
  within <- mean(variances)
  extra <- (1 + 1 / tables) * var(estimates)
  total <- within + extra
  list(
    estimate = mean(estimates),
    error = sqrt(total),
    missing_share = extra / total,
    freedom = if (extra > 0) (tables - 1) * (1 + within / extra)^2
  )
}
