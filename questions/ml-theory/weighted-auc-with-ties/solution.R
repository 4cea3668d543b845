weighted_auc <- function(scores, labels, weights) {
  positive <- weights * (labels == 1)
  negative <- weights * (labels == 0)
  if (sum(positive) == 0 || sum(negative) == 0) return(NULL)

  per_score <- rowsum(cbind(positive, negative), scores) # one row for each score, ascending
  at_score <- per_score[, "negative"]
  below <- cumsum(at_score) - at_score
  credit <- sum(per_score[, "positive"] * (below + at_score / 2))
  credit / (sum(positive) * sum(negative))
}
