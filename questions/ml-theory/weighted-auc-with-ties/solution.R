weighted_auc <- function(scores, labels, weights) {
  ranked <- order(scores)
  labels <- labels[ranked]
  weights <- weights[ranked]

  # Running weights of both classes where a run of equal scores ends.
  ends <- which(!duplicated(scores[ranked], fromLast = TRUE))
  positive <- cumsum(weights * (labels == 1))[ends]
  negative <- cumsum(weights * (labels == 0))[ends]
  pairs <- max(positive, 0) * max(negative, 0)
  if (pairs == 0) return(NULL)

  positive_here <- diff(c(0, positive))
  negative_here <- diff(c(0, negative))
  sum(positive_here * (negative - negative_here / 2)) / pairs
}
