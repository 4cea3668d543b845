from bisect import bisect_right


def best_bookings(starts, hours, values):
    ordered = sorted((start + length, start, value) for start, length, value in zip(starts, hours, values))
    ends = [end for end, _, _ in ordered]
    best = [(0, 0)]  # for each prefix: (value, -hours)
    for index, (end, start, value) in enumerate(ordered):
        before = bisect_right(ends, start, 0, index)
        taken = (best[before][0] + value, best[before][1] + (end - start))
        best.append(max(best[-1], taken))
    value, minus_hours = best[-1]
    return [value, minus_hours]
