def leading_direction(rows, start, steps):
    """Direction of greatest variance by power iteration, without building the covariance matrix.

    rows: list of equally long lists of numbers; start: vector of length one, one entry per column; steps: 1 or more.
    Returns {"direction": list of floats of length one, "share": share of the variance along it}, or None
    when there are no rows, nothing varies, or the vector vanishes (length below 1e-12).
    Sign: the first component with absolute value above 1e-9 is positive.
    """
    raise NotImplementedError
