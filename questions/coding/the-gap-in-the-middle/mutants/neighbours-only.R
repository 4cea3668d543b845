kth_gap <- function(values, k) {
  count <- length(values)
  if (k < 1 || k > count * (count - 1) / 2) return(NULL)
  sort(diff(sort(values)))[min(k, count - 1)]
}
