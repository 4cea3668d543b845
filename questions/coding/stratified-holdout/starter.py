def stratified_split(labels, ranks, test_size):
    """Split the positions of `labels` into train and test, every class in proportion.

    labels: class of each row, all strings or all whole numbers; ranks: one number for each row.
    test_size: rows in the test part, 0 <= test_size <= len(labels).
    Each class gets its exact quota rounded down; the seats left go to the largest fractional parts, ties to the
    class that sorts first. Inside a class the smallest ranks go to test, ties to the earlier position.
    Returns [train, test], both ascending.
    """
    raise NotImplementedError
