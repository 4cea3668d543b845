largest_gap <- function(first, second) {
  # As doubles: products of two lengths may pass R's integers.
  n <- as.numeric(length(first))
  m <- as.numeric(length(second))
  if (n == 0 || m == 0) return(NULL)
  places <- sort(unique(c(first, second)))
  up_to <- function(sample) findInterval(places, sort(sample))
  gaps <- abs(up_to(first) * m - up_to(second) * n) # whole numbers compare exactly
  best <- which.max(gaps) # the first of equal ones
  if (gaps[best] == 0) return(list(0, NULL))
  list(gaps[best] / (n * m), places[best])
}
