best_threshold <- function(scores, labels, wanted, of) {
  ranked <- order(scores, decreasing = TRUE)
  scores <- scores[ranked]
  hits <- cumsum(labels[ranked])
  flagged <- seq_along(scores)
  kept <- which(hits > 0 & hits * of >= wanted * flagged)
  if (length(kept) == 0) return(NULL)
  best <- kept[which.max(hits[kept])]
  list(threshold = scores[best], precision = hits[best] / flagged[best], recall = hits[best] / sum(labels))
}
