def boost(rows, targets, rounds, rate):
    n = len(rows)
    res = list(targets)
    stumps = []
    for _ in range(rounds):
        best = None
        for c in range(len(rows[0])):
            values = sorted({row[c] for row in rows})
            for a, b in zip(values, values[1:]):
                t = (a + b) / 2
                left = [r for r, row in zip(res, rows) if row[c] <= t]
                right = [r for r, row in zip(res, rows) if row[c] > t]
                gain = sum(left) ** 2 / len(left) + sum(right) ** 2 / len(right) - sum(res) ** 2 / n
                if gain > (best[0] if best else 0) + 1e-9:
                    best = (gain, c, t, sum(left) / len(left), sum(right) / len(right))
        if best is None:
            break
        _, c, t, left, right = best
        stumps.append([c, t, left, right])
        res = [r - rate * (left if row[c] <= t else right) for r, row in zip(res, rows)]
    return {"base": 0.0, "stumps": stumps, "mse": sum(r * r for r in res) / n}
