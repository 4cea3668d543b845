kth_gap <- function(values, k) {
  count <- length(values)
  if (k < 1 || k > count * (count - 1) / 2) return(NULL)
  ordered <- sort(values)

  # For each value, how many of the later ones lie within the limit. As doubles: the sum may pass R's integers.
  pairs_within <- function(limit) {
    sum(as.numeric(findInterval(ordered + limit, ordered) - seq_along(ordered)))
  }

  low <- 0
  high <- ordered[count] - ordered[1]
  while (low < high) {
    middle <- (low + high) %/% 2
    if (pairs_within(middle) >= k) high <- middle else low <- middle + 1
  }
  low
}
