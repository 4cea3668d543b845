import math


def sigmoid(score):
    if score >= 0:
        return 1.0 / (1.0 + math.exp(-score))
    small = math.exp(score)
    return small / (1.0 + small)


def solve(matrix, right):
    """Gaussian elimination with partial pivoting; works on copies."""
    size = len(right)
    table = [row + [value] for row, value in zip(matrix, right)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(table[r][i]))
        table[i], table[pivot] = table[pivot], table[i]
        for r in range(i + 1, size):
            factor = table[r][i] / table[i][i]
            for c in range(i, size + 1):
                table[r][c] -= factor * table[i][c]
    result = [0.0] * size
    for i in range(size - 1, -1, -1):
        known = sum(table[i][c] * result[c] for c in range(i + 1, size))
        result[i] = (table[i][size] - known) / table[i][i]
    return result


def fit_logistic(rows, labels, lam, steps):
    table = [[1.0] + list(row) for row in rows]
    size = len(table[0])
    params = [0.0] * size
    for _ in range(steps):
        gradient = [0.0] + [lam * value for value in params[1:]]
        hessian = [[lam if i == j and i > 0 else 0.0 for j in range(size)] for i in range(size)]
        for row, label in zip(table, labels):
            p = sigmoid(sum(a * b for a, b in zip(params, row)))
            weight = p * (1.0 - p)
            for i in range(size):
                gradient[i] += (p - label) * row[i]
                for j in range(size):
                    hessian[i][j] += weight * row[i] * row[j]
        step = solve(hessian, gradient)
        params = [value - change for value, change in zip(params, step)]
    return params
