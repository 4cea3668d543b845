def attack(rows, labels, weights, bias, eps, low, high):
    """One gradient-sign step against a logistic model, on every row.

    rows: lists of numbers within [low, high]; labels: 0 or 1 for each row; weights: one for each feature.
    Class 1 is predicted when weights . row + bias >= 0.
    Returns {"rows": attacked rows, "clean": accuracy before, "attacked": accuracy after}, accuracies None without rows.
    """
    raise NotImplementedError
