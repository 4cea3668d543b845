def largest_gap(first, second):
    """Two-sample Kolmogorov-Smirnov statistic and the smallest value at which it is reached.

    first, second: lists of numbers in any order. Returns [gap, x]; [0, None] if the gap is 0 everywhere;
    None if one of the samples is empty.
    """
    raise NotImplementedError
