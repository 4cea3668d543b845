import heapq


def top_k(scores, k):
    if k <= 0:
        return []
    heap = []  # the weakest kept entry on top; of equal scores the later position is weaker
    for position, score in enumerate(scores):
        if score != score:  # NaN
            continue
        entry = (score, -position)
        if len(heap) < k:
            heapq.heappush(heap, entry)
        elif entry > heap[0]:
            heapq.heapreplace(heap, entry)
    return [-negative for _, negative in sorted(heap, reverse=True)]
