from math import exp, log


def class_shares(rows, labels, smoothing, row):
    if not rows:
        return None
    columns = len(row)
    counts = {}
    values = [set() for _ in range(columns)]
    known = {}  # (class, column) -> rows with a value
    hits = {}  # (class, column, value) -> rows
    for one, label in zip(rows, labels):
        counts[label] = counts.get(label, 0) + 1
        for column, value in enumerate(one):
            if value is not None:
                values[column].add(value)
                known[label, column] = known.get((label, column), 0) + 1
                hits[label, column, value] = hits.get((label, column, value), 0) + 1

    scores = {}
    for label, count in counts.items():
        score = log(count / len(rows))
        for column, value in enumerate(row):
            if value is None or value not in values[column]:
                continue
            top = hits.get((label, column, value), 0) + smoothing
            bottom = known.get((label, column), 0) + smoothing * len({v for (c, j, v) in hits if c == label and j == column})
            score += log(top / bottom)
        scores[label] = score
    highest = max(scores.values())
    weights = {label: exp(score - highest) for label, score in scores.items()}
    total = sum(weights.values())
    return {label: weight / total for label, weight in weights.items()}
