calibration_error <- function(scores, labels, bins) {
  count <- length(scores)
  if (count == 0) return(NULL)
  ranked <- order(scores)
  run_start <- match(scores[ranked], scores[ranked]) - 1 # where its run of equal scores begins, counted from 0
  ends <- (seq_len(bins) * count) %/% bins
  bin <- findInterval(run_start, ends)
  # Rows of a bin times its gap: mean and share have the same divisor.
  sums <- rowsum(scores[ranked] - labels[ranked], bin)
  sum(abs(sums)) / count
}
