def lasso(rows, targets, penalty, sweeps):
    """Lasso by cyclic coordinate descent on centred columns, started at zero.

    rows: n lists of p numbers; targets: n numbers; n >= 1, p >= 1.
    penalty: 0 or more; sweeps: number of passes over the columns, 0 or more.
    Returns {"intercept": float, "weights": [p floats]} for the columns as given.
    """
    raise NotImplementedError
