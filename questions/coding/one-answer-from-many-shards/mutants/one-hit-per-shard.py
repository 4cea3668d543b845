from heapq import heapify, heappop, heapreplace


def merge_hits(shards, k):
    # The number of the shard comes last: it decides nothing, since equal (score, id) are the same document.
    heads = [(-shard[0][1], shard[0][0], number, 0) for number, shard in enumerate(shards) if shard]
    heapify(heads)
    taken, seen = [], set()
    while heads and len(taken) < k:
        minus_score, document, number, place = heads[0]
        if document not in seen:
            seen.add(document)
            taken.append([document, -minus_score])
        heappop(heads)
    return taken
