def best_threshold(scores, labels, wanted, of):
    positives = sum(labels)
    rows = sorted(zip(scores, labels), reverse=True)
    best, best_hits = None, 0
    hits = flagged = 0
    for i, (score, label) in enumerate(rows):
        hits += label
        flagged += 1
        if i + 1 < len(rows) and rows[i + 1][0] == score:
            pass
        if hits * of >= wanted * flagged and hits > best_hits:
            best_hits = hits
            best = {"threshold": score, "precision": hits / flagged, "recall": hits / positives}
    return best
