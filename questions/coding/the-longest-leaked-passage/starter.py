def longest_leak(train, test):
    """Longest run of successive tokens of test that also occurs in train.

    train, test: lists of token ids (whole numbers >= 0), possibly empty.
    Returns [length, start in test], the smallest start among equal lengths; [0, None] when nothing is shared.
    """
    raise NotImplementedError
