def encode_out_of_fold(categories, labels, folds, prior_weight):
    rows = len(categories)
    everyone = {}  # category -> [rows, positives]
    per_fold = {}  # (fold, category) -> [rows, positives]
    fold_totals = {}
    positives = sum(labels)
    for category, label, fold in zip(categories, labels, folds):
        for counts in (
            everyone.setdefault(category, [0, 0]),
            per_fold.setdefault((fold, category), [0, 0]),
            fold_totals.setdefault(fold, [0, 0]),
        ):
            counts[0] += 1
            counts[1] += label

    encoded = []
    for category, fold in zip(categories, folds):
        fold_rows, fold_positives = fold_totals[fold]
        if fold_rows == rows:
            encoded.append(None)
            continue
        rate = positives / rows
        count = everyone[category][0] - per_fold[fold, category][0]
        hits = everyone[category][1] - per_fold[fold, category][1]
        if count + prior_weight == 0:
            encoded.append(rate)
        else:
            encoded.append((hits + prior_weight * rate) / (count + prior_weight))
    return encoded
