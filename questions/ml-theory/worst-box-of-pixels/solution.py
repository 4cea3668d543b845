def attack(rows, labels, weights, bias, eps, low, high):
    signs = [(w > 0) - (w < 0) for w in weights]
    attacked = []
    for row, label in zip(rows, labels):
        direction = -1 if label == 1 else 1
        attacked.append([clip(v + eps * direction * s, low, high) if s else v for v, s in zip(row, signs)])
    return {"rows": attacked, "clean": accuracy(rows, labels, weights, bias), "attacked": accuracy(attacked, labels, weights, bias)}


def clip(value, low, high):
    return max(low, min(high, value))


def accuracy(rows, labels, weights, bias):
    if not rows:
        return None
    right = 0
    for row, label in zip(rows, labels):
        score = sum(w * v for w, v in zip(weights, row)) + bias
        right += (1 if score >= 0 else 0) == label
    return right / len(rows)
