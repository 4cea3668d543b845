def best_bookings(starts, hours, values):
    value = busy = 0
    free = None
    for end, start, worth in sorted((start + length, start, worth) for start, length, worth in zip(starts, hours, values)):
        if free is None or start >= free:
            value += worth
            busy += end - start
            free = end
    return [value, busy]
