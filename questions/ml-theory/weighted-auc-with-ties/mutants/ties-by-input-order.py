def weighted_auc(scores, labels, weights):
    below = 0.0
    positive = 0.0
    credit = 0.0
    for row in sorted(range(len(scores)), key=scores.__getitem__):
        if labels[row] == 1:
            credit += weights[row] * below
            positive += weights[row]
        else:
            below += weights[row]
    if positive == 0 or below == 0:
        return None
    return credit / (positive * below)
