import math


def solve(matrix, right):
    size = len(right)
    table = [row + [value] for row, value in zip(matrix, right)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(table[r][i]))
        table[i], table[pivot] = table[pivot], table[i]
        for r in range(size):
            if r != i:
                factor = table[r][i] / table[i][i]
                table[r] = [a - factor * b for a, b in zip(table[r], table[i])]
    return [table[i][size] / table[i][i] for i in range(size)]


def fit_logistic(rows, labels, lam, steps):
    table = [[1.0] + list(row) for row in rows]
    size = len(table[0])
    params = [0.0] * size
    for _ in range(steps):
        gradient = [0.0] + [lam * value for value in params[1:]]
        hessian = [[0.0] * size for _ in range(size)]
        for row, label in zip(table, labels):
            score = sum(a * b for a, b in zip(params, row))
            p = 0.5 * (1.0 + math.tanh(score / 2))
            for i in range(size):
                gradient[i] += (p - label) * row[i]
                for j in range(size):
                    hessian[i][j] += p * (1 - p) * row[i] * row[j]
        params = [a - b for a, b in zip(params, solve(hessian, gradient))]
    return params
