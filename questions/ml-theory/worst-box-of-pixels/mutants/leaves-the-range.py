def attack(rows, labels, weights, bias, eps, low, high):
    signs = [(w > 0) - (w < 0) for w in weights]
    attacked = []
    for row, label in zip(rows, labels):
        direction = -1 if label == 1 else 1
        attacked.append([v + eps * direction * s for v, s in zip(row, signs)])
    return {"rows": attacked, "clean": accuracy(rows, labels, weights, bias), "attacked": accuracy(attacked, labels, weights, bias)}


def accuracy(rows, labels, weights, bias):
    if not rows:
        return None
    right = [(sum(w * v for w, v in zip(weights, row)) + bias >= 0) == (label == 1) for row, label in zip(rows, labels)]
    return sum(right) / len(rows)
