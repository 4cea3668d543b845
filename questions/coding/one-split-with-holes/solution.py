EPSILON = 1e-12


class Side:
    """Class counts of one side, with the sum of their squares kept up to date."""

    def __init__(self, counts):
        self.counts = counts
        self.rows = sum(counts)
        self.squares = sum(count * count for count in counts)

    def add(self, label):
        self.squares += 2 * self.counts[label] + 1
        self.counts[label] += 1
        self.rows += 1

    def remove(self, label):
        self.squares -= 2 * self.counts[label] - 1
        self.counts[label] -= 1
        self.rows -= 1


def best_split(values, labels, min_leaf):
    classes = max(labels) + 1
    rows = len(labels)
    everything, missing, nothing = [0] * classes, [0] * classes, [0] * classes
    for value, label in zip(values, labels):
        everything[label] += 1
        if value is None:
            missing[label] += 1
    known = sorted((value, label) for value, label in zip(values, labels) if value is not None)
    known_counts = [all_ - gone for all_, gone in zip(everything, missing)]
    purity = sum(count * count for count in everything) / rows

    ways = [  # (left side, right side, missing rows go left)
        (Side(list(missing)), Side(list(known_counts)), True),
        (Side(nothing), Side(list(everything)), False),
    ]
    best = None
    for i in range(len(known) - 1):
        value, label = known[i]
        for left, right, _ in ways:
            left.add(label)
            right.remove(label)
        following = known[i + 1][0]
        if value == following:
            continue
        for left, right, missing_left in ways:
            if min(left.rows, right.rows) < min_leaf:
                continue
            gain = (left.squares / left.rows + right.squares / right.rows - purity) / rows
            if gain > (best["gain"] if best else 0.0) + EPSILON:
                best = {"threshold": (value + following) / 2, "missing_left": missing_left, "gain": gain}
    return best
