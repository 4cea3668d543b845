merge_summaries <- function(parts) {
  parts <- Filter(function(part) part[1] > 0, parts)
  if (length(parts) == 0) return(c(0, NA, NA))
  parts <- do.call(rbind, parts)
  variances <- ifelse(is.na(parts[, 3]), 0, parts[, 3])
  count <- sum(parts[, 1])
  c(count, weighted.mean(parts[, 2], parts[, 1]), if (count > 1) weighted.mean(variances, parts[, 1]) else NA)
}
