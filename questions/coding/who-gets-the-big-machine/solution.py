from bisect import bisect_right


def best_bookings(requests, pause):
    ordered = sorted(requests, key=lambda request: request[1])
    ends = [end for _, end, _ in ordered]
    best = [(0, 0)]  # best[i]: (value, minus the number of jobs) with the first i requests
    for i, (start, _, value) in enumerate(ordered):
        compatible = bisect_right(ends, start - pause, 0, i)
        before, minus_jobs = best[compatible]
        best.append(max(best[i], (before + value, minus_jobs - 1)))
    value, minus_jobs = best[-1]
    return [value, -minus_jobs]
