import heapq
import math


def weighted_sample(weights, draws, k):
    entries = []
    for position, (weight, draw) in enumerate(zip(weights, draws)):
        if weight > 0:
            entries.append((math.log(draw) / weight, position))
    return sorted(position for _, position in heapq.nsmallest(k, entries))
