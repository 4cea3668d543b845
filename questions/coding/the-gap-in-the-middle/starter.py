def kth_gap(values, k):
    """k-th smallest absolute difference over all pairs of positions of a list of whole numbers, k counted from 1.

    Returns None when k is below 1 or above the number of pairs.
    """
    raise NotImplementedError
