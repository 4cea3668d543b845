def run_pipeline(read, work, workers, capacity):
    """Simulate one reader, a bounded queue and several workers.

    read, work: whole milliseconds per item, in order; workers, capacity: at least 1.
    Returns [end, time the reader waited, idle time of all workers until end].
    """
    raise NotImplementedError
