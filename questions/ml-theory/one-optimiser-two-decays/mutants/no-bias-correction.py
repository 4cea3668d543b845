import math


def replay(params, gradients, lr, beta1, beta2, eps, decay, clip, spared):
    p = {n: list(x) for n, x in params.items()}
    m = {n: [0.0] * len(x) for n, x in params.items()}
    v = {n: [0.0] * len(x) for n, x in params.items()}
    for step in gradients:
        norm = math.sqrt(sum(g * g for x in step.values() for g in x))
        scale = clip / norm if norm > clip else 1.0
        for n in p:
            rate = 0 if n in spared else decay
            for i, raw in enumerate(step[n]):
                g = raw * scale
                m[n][i] = beta1 * m[n][i] + (1 - beta1) * g
                v[n][i] = beta2 * v[n][i] + (1 - beta2) * g * g
                p[n][i] -= lr * (m[n][i] / (math.sqrt(v[n][i]) + eps) + rate * p[n][i])
    return p
