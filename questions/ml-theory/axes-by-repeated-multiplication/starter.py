def principal_axes(rows, k):
    """Leading principal axes by power iteration.

    rows: lists of numbers, all equally long (at least one column); there may be no rows. k: 1 or more.
    Returns at most k dicts {"axis": [floats], "variance": float}, largest variance first.
    """
    raise NotImplementedError
