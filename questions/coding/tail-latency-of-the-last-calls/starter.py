def moving_percentile(times, window, p):
    """After each call, the p-th percentile of the last `window` times.

    times: whole numbers; window: at least 1; p: whole number from 1 to 100.
    The percentile of n values has rank ceil(p * n / 100), counted from 1, among the sorted values.
    """
    raise NotImplementedError
