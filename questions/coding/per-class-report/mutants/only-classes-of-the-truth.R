class_report <- function(truth, predicted) {
  ratio <- function(part, whole) ifelse(whole == 0, 0, part / whole)
  names <- unique(truth)
  classes <- lapply(names, function(name) {
    hits <- sum(truth == name & predicted == name)
    claimed <- sum(predicted == name)
    actual <- sum(truth == name)
    list(precision = ratio(hits, claimed), recall = ratio(hits, actual), f1 = ratio(2 * hits, claimed + actual))
  })
  f1 <- vapply(classes, function(one) one$f1, numeric(1))
  list(
    accuracy = ratio(sum(truth == predicted), length(truth)),
    macro_f1 = ratio(sum(f1), length(names)),
    classes = setNames(classes, names)
  )
}
