#' Posterior probability that B's conversion rate exceeds A's, with independent uniform priors.
#'
#' Whole numbers, 0 <= wins <= trials. Correct to 1e-6, without random numbers.
probability_b_better <- function(wins_a, trials_a, wins_b, trials_b) {
  stop("not implemented")
}
