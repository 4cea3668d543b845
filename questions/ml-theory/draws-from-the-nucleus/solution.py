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
        running += weight
        sums.append(running)
        if running >= enough:
            break
    last = len(sums) - 1
    return [order[min(bisect_right(sums, u * running), last)] for u in uniforms]
