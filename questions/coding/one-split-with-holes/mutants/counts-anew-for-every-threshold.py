def gini(labels):
    counts = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return 1 - sum((count / len(labels)) ** 2 for count in counts.values())


def best_split(values, labels, min_leaf):
    rows = len(labels)
    known = sorted({value for value in values if value is not None})
    best = None
    for low, high in zip(known, known[1:]):
        threshold = (low + high) / 2
        for missing_left in (True, False):
            left, right = [], []
            for value, label in zip(values, labels):
                goes_left = missing_left if value is None else value <= threshold
                (left if goes_left else right).append(label)
            if min(len(left), len(right)) < min_leaf:
                continue
            gain = gini(labels) - (len(left) * gini(left) + len(right) * gini(right)) / rows
            if gain > (best["gain"] if best else 0.0) + 1e-12:
                best = {"threshold": threshold, "missing_left": missing_left, "gain": gain}
    return best
