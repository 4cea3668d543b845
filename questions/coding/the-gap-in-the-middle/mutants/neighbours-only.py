def kth_gap(values, k):
    ordered = sorted(values)
    count = len(ordered)
    if k < 1 or k > count * (count - 1) // 2:
        return None
    gaps = sorted(b - a for a, b in zip(ordered, ordered[1:]))
    return gaps[min(k, len(gaps)) - 1]
