def merge_windows(windows, gap):
    """Join windows that overlap, touch, or lie at most `gap` minutes apart.

    windows: list of [start, end] in whole minutes, start < end, in any order.
    gap: 0 or more.
    Returns the joined windows as [start, end], ordered by start.
    """
    raise NotImplementedError
