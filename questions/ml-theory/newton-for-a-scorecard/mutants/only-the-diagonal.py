import math


def fit_logistic(rows, labels, lam, steps):
    table = [[1.0] + list(row) for row in rows]
    size = len(table[0])
    params = [0.0] * size
    for _ in range(steps):
        gradient = [0.0] + [lam * value for value in params[1:]]
        diagonal = [0.0] + [lam] * (size - 1)
        for row, label in zip(table, labels):
            score = sum(a * b for a, b in zip(params, row))
            p = 0.5 * (1.0 + math.tanh(score / 2))
            for i in range(size):
                gradient[i] += (p - label) * row[i]
                diagonal[i] += p * (1 - p) * row[i] * row[i]
        params = [a - g / h for a, g, h in zip(params, gradient, diagonal)]
    return params
