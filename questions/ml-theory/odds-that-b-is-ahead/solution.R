probability_b_better <- function(wins_a, trials_a, wins_b, trials_b) {
  a1 <- wins_a + 1
  a2 <- trials_a - wins_a + 1
  b2 <- trials_b - wins_b + 1
  i <- 0:wins_b
  sum(exp(lbeta(a1 + i, a2 + b2) - lbeta(1 + i, b2) - lbeta(a1, a2)) / (b2 + i))
}
