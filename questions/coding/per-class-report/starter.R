#' Accuracy, macro F1, and precision, recall and F1 of every class.
#'
#' A class counts when it occurs in either vector; a ratio whose denominator is 0 is 0.
#'
#' @param truth,predicted character vectors of equal length, may be empty
#' @return list(accuracy =, macro_f1 =, classes =), where classes is a list by class name of list(precision =, recall =, f1 =)
class_report <- function(truth, predicted) {
  stop("not implemented")
}
