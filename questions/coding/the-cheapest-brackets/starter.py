def cheapest_product(sizes):
    """Multiplications needed for a chain of matrices: with the best brackets, and from left to right.

    sizes: n + 1 whole numbers, at least 1; matrix i has sizes[i] rows and sizes[i + 1] columns; n >= 1.
    Returns [best, left].
    """
    raise NotImplementedError
