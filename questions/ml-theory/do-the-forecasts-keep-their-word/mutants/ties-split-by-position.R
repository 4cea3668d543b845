calibration_error <- function(scores, labels, bins) {
  count <- length(scores)
  if (count == 0) return(NULL)
  ranked <- order(scores)
  ends <- (seq_len(bins) * count) %/% bins
  bin <- findInterval(seq_len(count) - 1, ends)
  sum(abs(rowsum(scores[ranked] - labels[ranked], bin))) / count
}
