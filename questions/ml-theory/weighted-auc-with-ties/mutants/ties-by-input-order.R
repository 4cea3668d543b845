weighted_auc <- function(scores, labels, weights) {
  positive <- weights * (labels == 1)
  negative <- weights * (labels == 0)
  if (sum(positive) == 0 || sum(negative) == 0) return(NULL)
  ranked <- order(scores)
  sum(positive[ranked] * cumsum(negative[ranked])) / (sum(positive) * sum(negative))
}
