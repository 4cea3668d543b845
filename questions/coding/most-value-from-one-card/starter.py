def best_bookings(starts, hours, values):
    """Largest total value of requests that fit on one card, and the fewest busy hours for it.

    starts, hours, values: whole numbers, one of each per request, in any order; hours and values are at least 1.
    Returns [value, hours]; [0, 0] when there are no requests.
    """
    raise NotImplementedError
