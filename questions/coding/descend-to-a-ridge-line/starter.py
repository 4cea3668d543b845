def fit(rows, targets, rate, steps, ridge):
    """Fit a linear model by full-batch gradient descent, starting from zero.

    rows: list of feature lists, all of the same length, at least one row; targets: one number for each row.
    Loss: mean squared error + ridge * (sum of squared weights); the bias is not penalised.
    Each of the `steps` steps moves every parameter by -rate times its partial derivative.
    Returns {"weights": [...], "bias": float}.
    """
    raise NotImplementedError
