import math
from bisect import bisect_right


def sample(logits, temperature, top_p, uniforms):
    order = sorted(range(len(logits)), key=lambda token: -logits[token])
    peak = logits[order[0]]
    if temperature == 0:
        return [order[0]] * len(uniforms)
    weights = [math.exp((logits[token] - peak) / temperature) for token in order]
    enough = top_p * math.fsum(weights)
    sums, running = [], 0.0
    for weight in weights:
        if sums and running + weight > enough:
            break
        running += weight
        sums.append(running)
    return [order[min(bisect_right(sums, u * running), len(sums) - 1)] for u in uniforms]
