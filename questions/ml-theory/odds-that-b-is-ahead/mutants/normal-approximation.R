probability_b_better <- function(wins_a, trials_a, wins_b, trials_b) {
  moments <- function(wins, trials) {
    mean <- (wins + 1) / (trials + 2)
    c(mean, mean * (1 - mean) / (trials + 3))
  }
  a <- moments(wins_a, trials_a)
  b <- moments(wins_b, trials_b)
  pnorm((b[1] - a[1]) / sqrt(a[2] + b[2]))
}
