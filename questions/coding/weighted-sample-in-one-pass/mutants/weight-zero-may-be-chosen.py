import heapq
import math


def weighted_sample(weights, draws, k):
    entries = []
    for position, (weight, draw) in enumerate(zip(weights, draws)):
        key = math.log(draw) / weight if weight > 0 else -math.inf
        entries.append((key, -position))
    return sorted(-negative for _, negative in heapq.nlargest(k, entries))
