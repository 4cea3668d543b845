import math
import random


def principal_axes(rows, k):
    n = len(rows)
    if n < 2:
        return []
    d = len(rows[0])
    means = [sum(r[j] for r in rows) / n for j in range(d)]
    x = [[a - m for a, m in zip(r, means)] for r in rows]
    c = [[sum(r[i] * r[j] for r in x) / (n - 1) for j in range(d)] for i in range(d)]
    rng = random.Random(1)
    found = []
    for _ in range(min(k, d)):
        v = [rng.gauss(0, 1) for _ in range(d)]
        for _ in range(1000):
            w = [sum(a * b for a, b in zip(row, v)) for row in c]
            length = math.sqrt(sum(a * a for a in w)) or 1.0
            v = [a / length for a in w]
        lam = sum(v[i] * c[i][j] * v[j] for i in range(d) for j in range(d))
        top = max(abs(a) for a in v)
        if next(a for a in v if abs(a) >= top - 1e-6) < 0:
            v = [-a for a in v]
        found.append({"axis": v, "variance": lam})
        c = [[c[i][j] - lam * v[i] * v[j] for j in range(d)] for i in range(d)]
    return found
