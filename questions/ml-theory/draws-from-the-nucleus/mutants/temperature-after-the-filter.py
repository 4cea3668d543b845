import math
from bisect import bisect_right


def sample(logits, temperature, top_p, uniforms):
    order = sorted(range(len(logits)), key=lambda token: -logits[token])
    peak = logits[order[0]]
    if temperature == 0:
        return [order[0]] * len(uniforms)
    plain = [math.exp(logits[token] - peak) for token in order]
    total = math.fsum(plain)
    running, kept = 0.0, 0
    for weight in plain:
        running += weight / total
        kept += 1
        if running >= top_p:
            break
    sums, running = [], 0.0
    for token in order[:kept]:
        running += math.exp((logits[token] - peak) / temperature)
        sums.append(running)
    return [order[min(bisect_right(sums, u * running), kept - 1)] for u in uniforms]
