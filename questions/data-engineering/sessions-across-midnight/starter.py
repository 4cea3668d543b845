def close_day(carried, users, times, day_end, gap):
    """Cut one day of events into sessions, taking over what yesterday left open.

    carried: sessions still open at the end of yesterday, each
        [user, start, last, events]; at most one per user.
    users, times: two lists of equal length in no particular order; event i was
        made by users[i] at the second times[i]. All times are before day_end.
    gap: two neighbouring events of a user are in one session if they lie at
        most gap seconds apart.
    Returns {"closed": [...], "open": [...]}, both lists of
    [user, start, last, events] sorted by user, then start.
    """
    raise NotImplementedError
