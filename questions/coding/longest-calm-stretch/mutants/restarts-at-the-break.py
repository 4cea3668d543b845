def longest_calm(values, spread):
    best_start = best_length = start = 0
    high = low = None
    for end, value in enumerate(values):
        if high is None or max(high, value) - min(low, value) > spread:
            start, high, low = end, value, value
        else:
            high, low = max(high, value), min(low, value)
        if end - start + 1 > best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
