pool_imputations <- function(estimates, variances) {
  tables <- length(estimates)
  if (tables < 2) return(NULL)
  within <- mean(variances)
  between <- var(estimates)
  total <- within + between
  list(
    estimate = mean(estimates),
    error = sqrt(total),
    missing_share = between / total,
    freedom = if (between > 0) (tables - 1) * (1 + within / between)^2
  )
}
