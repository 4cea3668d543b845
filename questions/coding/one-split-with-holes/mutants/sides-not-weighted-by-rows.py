def gini(counts):
    rows = sum(counts)
    return 1 - sum(count * count for count in counts) / rows ** 2


def best_split(values, labels, min_leaf):
    classes, rows = max(labels) + 1, len(labels)
    missing, left, right = [0] * classes, [0] * classes, [0] * classes
    for value, label in zip(values, labels):
        (missing if value is None else right)[label] += 1
    parent = gini([a + b for a, b in zip(missing, right)])
    known = sorted((value, label) for value, label in zip(values, labels) if value is not None)
    best = None
    for i in range(len(known) - 1):
        value, label = known[i]
        left[label] += 1
        right[label] -= 1
        if value == known[i + 1][0]:
            continue
        for missing_left in (True, False):
            a = [x + y for x, y in zip(left, missing)] if missing_left else left
            b = right if missing_left else [x + y for x, y in zip(right, missing)]
            if min(sum(a), sum(b)) < min_leaf:
                continue
            gain = parent - (gini(a) + gini(b)) / 2
            if gain > (best["gain"] if best else 0.0) + 1e-12:
                best = {"threshold": (value + known[i + 1][0]) / 2, "missing_left": missing_left, "gain": gain}
    return best
