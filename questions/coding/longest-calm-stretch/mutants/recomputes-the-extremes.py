def longest_calm(values, spread):
    start = best_start = best_length = 0
    for end in range(len(values)):
        while max(values[start:end + 1]) - min(values[start:end + 1]) > spread:
            start += 1
        if end - start + 1 > best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
