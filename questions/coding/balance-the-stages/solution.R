slowest_stage <- function(costs, stages) {
  if (length(costs) == 0) return(0)
  ends <- cumsum(costs)

  # Each group is filled up to the limit; the running sums say where it ends.
  fits <- function(limit) {
    covered <- 0
    for (stage in seq_len(min(stages, length(costs)))) {
      last <- findInterval(covered + limit, ends)
      if (last == length(costs)) return(TRUE)
      covered <- ends[last]
    }
    FALSE
  }

  low <- max(costs)
  high <- sum(costs)
  while (low < high) {
    middle <- (low + high) %/% 2
    if (fits(middle)) high <- middle else low <- middle + 1
  }
  low
}
