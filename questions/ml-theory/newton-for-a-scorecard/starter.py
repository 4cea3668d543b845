def fit_logistic(rows, labels, lam, steps):
    """Logistic regression by Newton's method, started at zero.

    rows: one list of numbers for each example, all equally long, possibly empty; at least one example.
    labels: 0 or 1 for each example. lam: weight of the penalty, which spares the intercept.
    steps: number of full Newton steps.
    Returns [intercept, weight of column 1, weight of column 2, ...].
    """
    raise NotImplementedError
