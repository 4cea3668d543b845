EPSILON = 1e-9


def best_stump(rows, residuals, orders):
    """[gain, column, threshold, left mean, right mean] of the best stump, or None."""
    total, count = sum(residuals), len(residuals)
    best = None
    for column, order in enumerate(orders):
        left_sum = 0.0
        for seen in range(1, count):
            row, following = order[seen - 1], order[seen]
            left_sum += residuals[row]
            low, high = rows[row][column], rows[following][column]
            if low == high:
                continue
            right_sum = total - left_sum
            gain = left_sum**2 / seen + right_sum**2 / (count - seen) - total**2 / count
            if gain > (best[0] if best else 0.0) + EPSILON:
                best = [gain, column, (low + high) / 2, left_sum / seen, right_sum / (count - seen)]
    return best


def boost(rows, targets, rounds, rate):
    count = len(rows)
    base = sum(targets) / count
    residuals = [target - base for target in targets]
    orders = [sorted(range(count), key=lambda i: rows[i][column]) for column in range(len(rows[0]))]
    stumps = []
    for _ in range(rounds):
        best = best_stump(rows, residuals, orders)
        if best is None:
            break
        _, column, threshold, left, right = best
        stumps.append([column, threshold, left, right])
        for i, row in enumerate(rows):
            residuals[i] -= rate * (left if row[column] <= threshold else right)
    return {"base": base, "stumps": stumps, "mse": sum(r * r for r in residuals) / count}
