def best_bookings(requests, pause):
    """Most valuable set of non-overlapping requests on one machine, with the fewest jobs among the best.

    requests: list of [start, end, value], whole numbers, start < end, value >= 1; pause: 0 or more, between two jobs.
    Returns [total value, number of jobs]; [0, 0] without requests.
    """
    raise NotImplementedError
