import math


def logistic_loss_grad(rows, labels, w, b, l2):
    loss = 0.0
    grad_w = [0.0] * len(w)
    grad_b = 0.0
    for x, y in zip(rows, labels):
        z = b + sum(wj * xj for wj, xj in zip(w, x))
        small = math.exp(-abs(z))  # in (0, 1]: never overflows
        loss += max(z, 0.0) - y * z + math.log1p(small)
        p = 1.0 / (1.0 + small) if z >= 0 else small / (1.0 + small)
        error = p - y
        grad_b += error
        for j, xj in enumerate(x):
            grad_w[j] += error * xj
    n = max(len(rows), 1)
    loss = loss + 0.5 * l2 * sum(wj * wj for wj in w)
    grad_w = [g / n + l2 * wj for g, wj in zip(grad_w, w)]
    return [loss, grad_w, grad_b / n]
