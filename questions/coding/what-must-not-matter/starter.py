def broken_relations(tree, rows, relations, tolerance):
    """Relations that a tree model breaks, without any labels.

    tree: a number, or {"feature", "at", "left", "right"}; a value <= "at" goes left.
    rows: dicts of numbers.
    relations: {"kind": "same", "feature", "values"} or {"kind": "up" or "down", "feature", "by"}.
    Returns [[relation index, row index, largest violation], ...], by relation, then row.
    """
    raise NotImplementedError
