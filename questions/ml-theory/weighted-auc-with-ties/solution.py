def weighted_auc(scores, labels, weights):
    order = sorted(range(len(scores)), key=scores.__getitem__)
    below = 0.0  # weight of the negatives with a lower score
    positive = 0.0
    credit = 0.0
    i = 0
    while i < len(order):
        score = scores[order[i]]
        group_positive = 0.0
        group_negative = 0.0
        while i < len(order) and scores[order[i]] == score:
            row = order[i]
            if labels[row] == 1:
                group_positive += weights[row]
            else:
                group_negative += weights[row]
            i += 1
        credit += group_positive * (below + group_negative / 2)
        positive += group_positive
        below += group_negative
    if positive == 0 or below == 0:
        return None
    return credit / (positive * below)
