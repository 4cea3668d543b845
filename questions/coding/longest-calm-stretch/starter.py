def longest_calm(values, spread):
    """Longest run of neighbouring values whose maximum and minimum differ by at most `spread`.

    values: list of numbers, may be empty; spread: 0 or more.
    Returns [start, length] of the longest run, the earliest when several are equally long;
    [0, 0] for no values.
    """
    raise NotImplementedError
