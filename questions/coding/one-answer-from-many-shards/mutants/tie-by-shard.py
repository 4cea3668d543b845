from heapq import heapify, heappop, heapreplace


def merge_hits(shards, k):
    # The number of the shard comes last: it decides nothing, since equal (score, id) are the same document.
    heads = [(-shard[0][1], number, shard[0][0], 0) for number, shard in enumerate(shards) if shard]
    heapify(heads)
    taken, seen = [], set()
    while heads and len(taken) < k:
        minus_score, number, document, place = heads[0]
        if document not in seen:
            seen.add(document)
            taken.append([document, -minus_score])
        shard, place = shards[number], place + 1
        if place < len(shard):
            heapreplace(heads, (-shard[place][1], number, shard[place][0], place))
        else:
            heappop(heads)
    return taken
