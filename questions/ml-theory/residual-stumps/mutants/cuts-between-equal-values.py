def boost(rows, targets, rounds, rate):
    n = len(rows)
    base = sum(targets) / n
    res = [t - base for t in targets]
    stumps = []
    for _ in range(rounds):
        best = None
        for c in range(len(rows[0])):
            order = sorted(range(n), key=lambda i: rows[i][c])
            for k in range(1, n):
                left = [res[i] for i in order[:k]]
                right = [res[i] for i in order[k:]]
                gain = sum(left) ** 2 / k + sum(right) ** 2 / (n - k) - sum(res) ** 2 / n
                if gain > (best[0] if best else 0) + 1e-9:
                    t = (rows[order[k - 1]][c] + rows[order[k]][c]) / 2
                    best = (gain, c, t, sum(left) / k, sum(right) / (n - k))
        if best is None:
            break
        _, c, t, left, right = best
        stumps.append([c, t, left, right])
        res = [r - rate * (left if row[c] <= t else right) for r, row in zip(res, rows)]
    return {"base": base, "stumps": stumps, "mse": sum(r * r for r in res) / n}
