def encode_out_of_fold(categories, labels, folds, prior_weight):
    rows, positives, counts = len(labels), sum(labels), {}
    for category, label in zip(categories, labels):
        one = counts.setdefault(category, [0, 0])
        one[0] += 1
        one[1] += label
    encoded = []
    for category, label in zip(categories, labels):
        if rows == 1:
            encoded.append(None)
            continue
        rate = (positives - label) / (rows - 1)
        n, s = counts[category][0] - 1, counts[category][1] - label
        encoded.append((s + prior_weight * rate) / (n + prior_weight) if n + prior_weight else rate)
    return encoded
