merge_summaries <- function(parts) {
  parts <- Filter(function(part) part[1] > 0, parts)
  if (length(parts) == 0) return(c(0, NA, NA))
  parts <- do.call(rbind, parts)
  counts <- parts[, 1]
  count <- sum(counts)

  # Measured from the first mean, large values that lie close together keep their digits.
  gaps <- parts[, 2] - parts[1, 2]
  gap <- sum(counts * gaps) / count
  within <- sum(parts[, 3] * (counts - 1), na.rm = TRUE)
  between <- sum(counts * (gaps - gap)^2)
  c(count, parts[1, 2] + gap, if (count > 1) (within + between) / (count - 1) else NA)
}
