def best_bookings(requests, pause):
    total = jobs = 0
    free = None
    for start, end, value in sorted(requests, key=lambda request: request[1]):
        if free is None or start >= free:
            total, jobs, free = total + value, jobs + 1, end + pause
    return [total, jobs]
