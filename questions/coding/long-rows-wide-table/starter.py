def pivot(rows, metrics):
    """Sums by shop and metric as a table, with a total row at the end.

    rows: list of [shop, metric, value]; value is a whole number or None.
    metrics: the wanted columns in order, all different.
    Returns [[shop, cell, ...], ..., [None, total, ...]]; a cell without recorded value is None.
    """
    raise NotImplementedError
