def boost(rows, targets, rounds, rate):
    """Gradient boosting of stumps for the squared loss.

    rows: one list of numbers for each example; targets: one number for each; at least one example and one column.
    rounds: most stumps to fit; rate: learning rate.
    Returns {"base": float, "stumps": [[column, threshold, left, right], ...], "mse": float}.
    """
    raise NotImplementedError
