def cosine(a, b):
    """Cosine similarity of two sparse vectors.

    a, b: lists of [index, value] with strictly rising indices; what is not listed is 0.
    Returns 0.0 when one of them has length zero.
    """
    raise NotImplementedError
