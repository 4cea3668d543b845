def best_bookings(requests, pause):
    ordered = sorted(requests, key=lambda request: request[1])
    best = [(0, 0)]
    for i, (start, _, value) in enumerate(ordered):
        compatible = sum(1 for j in range(i) if ordered[j][1] <= start - pause)
        before, minus_jobs = best[compatible]
        best.append(max(best[i], (before + value, minus_jobs - 1)))
    return [best[-1][0], -best[-1][1]]
