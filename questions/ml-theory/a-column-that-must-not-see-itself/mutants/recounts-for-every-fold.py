def encode_out_of_fold(categories, labels, folds, prior_weight):
    encoded = [None] * len(labels)
    for fold in set(folds):
        counts, others, positives = {}, 0, 0
        for category, label, other in zip(categories, labels, folds):
            if other != fold:
                others += 1
                positives += label
                one = counts.setdefault(category, [0, 0])
                one[0] += 1
                one[1] += label
        if others == 0:
            continue
        rate = positives / others
        for i, (category, other) in enumerate(zip(categories, folds)):
            if other == fold:
                n, s = counts.get(category, (0, 0))
                encoded[i] = (s + prior_weight * rate) / (n + prior_weight) if n + prior_weight else rate
    return encoded
