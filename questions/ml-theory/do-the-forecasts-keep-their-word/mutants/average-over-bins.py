def calibration_error(scores, labels, bins):
    rows = sorted(zip(scores, labels))
    count = len(rows)
    if count == 0:
        return None
    error = 0.0
    start = 0
    for b in range(bins):
        end = max(start, (b + 1) * count // bins)
        while start < end < count and rows[end][0] == rows[end - 1][0]:
            end += 1
        if end > start:
            part = rows[start:end]
            error += abs(sum(score - label for score, label in part)) / len(part)
        start = end
    return error / bins
