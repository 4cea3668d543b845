largest_gap <- function(first, second) {
  if (length(first) == 0 || length(second) == 0) return(NULL)
  places <- sort(unique(c(first, second)))
  gaps <- abs(ecdf(first)(places) - ecdf(second)(places))
  best <- which.max(gaps)
  if (gaps[best] == 0) return(list(0, NULL))
  list(gaps[best], places[best])
}
