import heapq
import math


def weighted_sample(weights, draws, k):
    if k <= 0:
        return []
    heap = []  # (log of the key, -position), the smallest on top
    for position, (weight, draw) in enumerate(zip(weights, draws)):
        if weight <= 0:
            continue
        entry = (math.log(draw) / weight, -position)
        if len(heap) < k:
            heapq.heappush(heap, entry)
        elif entry > heap[0]:
            heapq.heapreplace(heap, entry)
    return sorted(-negative for _, negative in heap)
