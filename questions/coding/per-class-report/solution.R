class_report <- function(truth, predicted) {
  ratio <- function(part, whole) ifelse(whole == 0, 0, part / whole)
  names <- union(truth, predicted)
  count <- function(labels) tabulate(match(labels, names), length(names))

  right <- truth == predicted
  hits <- count(truth[right])
  actual <- count(truth)
  claimed <- count(predicted)
  precision <- ratio(hits, claimed)
  recall <- ratio(hits, actual)
  f1 <- ratio(2 * hits, claimed + actual)

  classes <- lapply(seq_along(names), function(i) list(precision = precision[i], recall = recall[i], f1 = f1[i]))
  list(
    accuracy = ratio(sum(right), length(truth)),
    macro_f1 = ratio(sum(f1), length(names)),
    classes = setNames(classes, names)
  )
}
