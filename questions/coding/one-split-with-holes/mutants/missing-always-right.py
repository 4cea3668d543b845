def gini(counts):
    rows = sum(counts)
    return 1 - sum(count * count for count in counts) / rows ** 2


def best_split(values, labels, min_leaf):
    classes, rows = max(labels) + 1, len(labels)
    left, right = [0] * classes, [0] * classes
    for label in labels:
        right[label] += 1
    parent = gini(right)
    known = sorted((value, label) for value, label in zip(values, labels) if value is not None)
    best = None
    for i in range(len(known) - 1):
        value, label = known[i]
        left[label] += 1
        right[label] -= 1
        following = known[i + 1][0]
        if value == following or i + 1 < min_leaf or rows - i - 1 < min_leaf:
            continue
        gain = parent - (sum(left) * gini(left) + sum(right) * gini(right)) / rows
        if gain > (best["gain"] if best else 0.0) + 1e-12:
            best = {"threshold": (value + following) / 2, "missing_left": False, "gain": gain}
    return best
