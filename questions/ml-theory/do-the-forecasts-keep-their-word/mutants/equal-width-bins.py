def calibration_error(scores, labels, bins):
    if not scores:
        return None
    sums = [0.0] * bins
    for score, label in zip(scores, labels):
        sums[min(bins - 1, int(score * bins))] += score - label
    return sum(abs(one) for one in sums) / len(scores)
