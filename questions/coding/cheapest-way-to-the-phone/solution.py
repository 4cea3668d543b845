from collections import defaultdict
from heapq import heappop, heappush


def cheapest_route(steps, source, target, most_lossy):
    leaving = defaultdict(list)
    for start, end, minutes, lossy in steps:
        leaving[start].append((end, minutes, 1 if lossy else 0))
    heap = [(0, 0, source)]
    fewest = {}  # lossy steps of the least lossy route settled so far, by format
    while heap:
        minutes, used, here = heappop(heap)
        if here == target:
            return minutes
        if here in fewest and used >= fewest[here]:
            continue
        fewest[here] = used
        for there, cost, lossy in leaving[here]:
            if used + lossy <= most_lossy:
                heappush(heap, (minutes + cost, used + lossy, there))
    return None
