import heapq


def top_k(scores, k):
    if k <= 0:
        return []
    heap = []
    for position, score in enumerate(scores):
        if score != score:
            continue
        entry = (score, position)
        if len(heap) < k:
            heapq.heappush(heap, entry)
        elif entry > heap[0]:
            heapq.heapreplace(heap, entry)
    return [position for _, position in sorted(heap, reverse=True)]
