def replay_cache(capacity, log):
    """Replay a log of batches against an empty cache that evicts the least recently used id.

    capacity: most ids the cache may hold, 0 or more.
    log: list of [action, ids]; action is "read", "write" or "drop"; ids are whole numbers.
    Returns [hits, misses, ids], the ids ordered from least to most recently used.
    """
    raise NotImplementedError
