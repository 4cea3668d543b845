import math


def replay(params, gradients, lr, beta1, beta2, eps, decay, clip, spared):
    current = {name: list(values) for name, values in params.items()}
    first = {name: [0.0] * len(values) for name, values in params.items()}
    second = {name: [0.0] * len(values) for name, values in params.items()}
    for t, step in enumerate(gradients, start=1):
        norm = math.sqrt(sum(g * g for values in step.values() for g in values))
        scale = clip / norm if norm > clip else 1.0
        for name, values in current.items():
            rate = 0.0 if name in spared else decay
            m, v = first[name], second[name]
            for i, raw in enumerate(step[name]):
                g = raw * scale
                m[i] = beta1 * m[i] + (1 - beta1) * g
                v[i] = beta2 * v[i] + (1 - beta2) * g * g
                m_hat = m[i] / (1 - beta1**t)
                v_hat = v[i] / (1 - beta2**t)
                values[i] -= lr * (m_hat / (math.sqrt(v_hat) + eps) + rate * values[i])
    return current
