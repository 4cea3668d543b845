rake <- function(people, targets, rounds) {
  count <- length(people)
  if (count == 0) return(NULL)
  people <- do.call(rbind, people)
  targets <- lapply(targets, unlist)
  for (variable in seq_along(targets)) {
    shares <- targets[[variable]]
    if (!all(people[, variable] %in% names(shares))) return(NULL)
    if (!all(names(shares)[shares > 0] %in% people[, variable])) return(NULL)
  }

  weights <- rep(1, count)
  for (round in seq_len(rounds)) {
    for (variable in seq_along(targets)) {
      category <- people[, variable]
      shares <- targets[[variable]]
      sums <- vapply(split(weights, category), sum, numeric(1))
      if (any(sums[names(shares)[shares > 0]] == 0)) return(NULL)
      weights <- ifelse(weights > 0, weights * shares[category] * count / sums[category], 0)
    }
  }
  weights
}
