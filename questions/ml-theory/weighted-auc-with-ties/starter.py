def weighted_auc(scores, labels, weights):
    """Return the weighted area under the ROC curve, or None if a class has no weight.

    scores   list of numbers, higher means more likely positive
    labels   list of 0 and 1
    weights  list of numbers >= 0
    """
    raise NotImplementedError
