def risky_locks(events):
    """Groups of locks whose order of acquisition is contradictory.

    events: list of [thread, "acquire" or "release", lock], a valid trace of reentrant locks.
    Returns the strongly connected groups of at least two locks, each sorted, in sorted order.
    """
    raise NotImplementedError
