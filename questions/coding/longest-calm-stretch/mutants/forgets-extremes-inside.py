def longest_calm(values, spread):
    start = best_start = best_length = 0
    high = low = None
    for end, value in enumerate(values):
        high = value if high is None else max(high, value)
        low = value if low is None else min(low, value)
        while high - low > spread:
            start += 1
            high, low = max(values[start], value), min(values[start], value)
        if end - start + 1 > best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
