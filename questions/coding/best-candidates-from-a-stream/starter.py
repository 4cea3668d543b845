def top_k(scores, k):
    """Positions of the k highest scores of a stream, best first.

    scores: iterable of floats, read once; a score may be NaN and then never counts.
    k: 0 or more; when fewer than k scores count, all of them are returned.
    Of equal scores the earlier position comes first (and is the one kept).
    """
    raise NotImplementedError
