def best_split(values, labels, min_leaf):
    """Best threshold of one numeric column for a Gini tree, with missing values sent to one side.

    values: numbers, None where missing; labels: class of each row, whole numbers from 0; at least one row.
    min_leaf: fewest rows a side may have, missing ones included, 1 or more.
    A row goes left when its value <= threshold.
    Returns {"threshold": float, "missing_left": bool, "gain": float}, or None when no split is allowed
    or none gains more than 1e-12. Gains within 1e-12 are equal: the smaller threshold, then missing to the left.
    """
    raise NotImplementedError
