from collections import Counter


def alpha(items):
    totals = Counter()
    observed = pairs = 0
    for item in items:
        counts = Counter(label for label in item if label is not None)
        size = sum(counts.values())
        if size < 2:
            continue
        totals.update(counts)
        observed += size * size - sum(c * c for c in counts.values())
        pairs += size * (size - 1)
    n = sum(totals.values())
    expected = n * n - sum(c * c for c in totals.values())
    if expected == 0:
        return None
    return 1 - (observed / pairs) / (expected / (n * (n - 1)))
