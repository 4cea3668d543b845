import heapq


def weighted_sample(weights, draws, k):
    entries = [(draw * weight, -position) for position, (weight, draw) in enumerate(zip(weights, draws)) if weight > 0]
    return sorted(-negative for _, negative in heapq.nlargest(k, entries))
