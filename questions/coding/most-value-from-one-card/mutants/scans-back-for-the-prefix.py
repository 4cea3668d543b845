def best_bookings(starts, hours, values):
    ordered = sorted((start + length, start, value) for start, length, value in zip(starts, hours, values))
    best = [(0, 0)]
    for index, (end, start, value) in enumerate(ordered):
        before = index
        while before > 0 and ordered[before - 1][0] > start:
            before -= 1
        taken = (best[before][0] + value, best[before][1] - (end - start))
        best.append(max(best[-1], taken))
    value, minus_hours = best[-1]
    return [value, -minus_hours]
