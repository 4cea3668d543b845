def weighted_sample(weights, draws, k):
    """Positions of a weighted sample without replacement, ascending.

    weights: numbers of 0 or more, from the tiny to the huge; weight 0 is never chosen.
    draws: one number strictly between 0 and 1 for each weight.
    Kept are the k positions with the largest key draw ** (1 / weight), taken as exact numbers;
    of equal keys the earlier position is kept. Fewer than k positive weights: all of them.
    """
    raise NotImplementedError
