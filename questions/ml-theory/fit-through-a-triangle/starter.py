def ridge_fit(rows, targets, penalty):
    """Least squares with a squared penalty on the weights (not on the intercept), through a Cholesky factor.

    rows: list of equally long lists of numbers; targets: one number per row; penalty: 0 or more.
    Returns {"intercept": float, "weights": [float, ...]}, or None when a pivot is not above 1e-10 times
    the diagonal entry of its column.
    """
    raise NotImplementedError
