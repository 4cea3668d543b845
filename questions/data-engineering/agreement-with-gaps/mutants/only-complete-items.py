from collections import Counter


def alpha(items):
    totals = Counter()
    observed = 0.0
    for item in items:
        if None in item or len(item) < 2:
            continue
        counts = Counter(item)
        size = len(item)
        totals.update(counts)
        observed += (size * size - sum(c * c for c in counts.values())) / (size - 1)
    n = sum(totals.values())
    expected = n * n - sum(c * c for c in totals.values())
    if expected == 0:
        return None
    return 1 - (n - 1) * observed / expected
