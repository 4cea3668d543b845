sign_flip_p_value <- function(differences) {
  shares <- 1 # of the sums -reach, ..., reach; counts would pass the exact whole numbers
  for (difference in abs(differences)) {
    shift <- numeric(2 * difference)
    shares <- (c(shares, shift) + c(shift, shares)) / 2
  }
  reach <- sum(abs(differences))
  sum(shares[abs(-reach:reach) >= abs(sum(differences))])
}
