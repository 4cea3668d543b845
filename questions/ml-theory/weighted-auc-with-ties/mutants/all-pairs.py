def weighted_auc(scores, labels, weights):
    rows = list(zip(scores, labels, weights))
    positives = [(s, w) for s, y, w in rows if y == 1]
    negatives = [(s, w) for s, y, w in rows if y == 0]
    total = sum(w for _, w in positives) * sum(w for _, w in negatives)
    if total == 0:
        return None
    credit = 0.0
    for ps, pw in positives:
        for ns, nw in negatives:
            if ps > ns:
                credit += pw * nw
            elif ps == ns:
                credit += pw * nw / 2
    return credit / total
