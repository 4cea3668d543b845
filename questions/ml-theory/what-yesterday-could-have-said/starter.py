def backtest(values, season, first_train, horizon, step, gap, window):
    """Mean absolute error per step ahead of a seasonal naive forecast over rolling cut-offs.

    values: numbers in order of time; window: number of known values kept at a cut-off, or None for all.
    Returns a list of `horizon` floats, or None when no cut-off can be used.
    """
    raise NotImplementedError
