import math


def attack(rows, labels, weights, bias, eps, low, high):
    attacked = []
    for row, label in zip(rows, labels):
        score = sum(w * v for w, v in zip(weights, row)) + bias
        p = 1 / (1 + math.exp(-score)) if score >= 0 else math.exp(score) / (1 + math.exp(score))
        new = []
        for v, w in zip(row, weights):
            gradient = (p - label) * w
            step = eps if gradient > 0 else -eps if gradient < 0 else 0
            new.append(max(low, min(high, v + step)))
        attacked.append(new)
    return {"rows": attacked, "clean": accuracy(rows, labels, weights, bias), "attacked": accuracy(attacked, labels, weights, bias)}


def accuracy(rows, labels, weights, bias):
    if not rows:
        return None
    right = [(sum(w * v for w, v in zip(weights, row)) + bias >= 0) == (label == 1) for row, label in zip(rows, labels)]
    return sum(right) / len(rows)
