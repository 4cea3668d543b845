from heapq import merge
from itertools import islice


def merge_hits(shards, k):
    best = {}
    for document, score in islice(merge(*shards, key=lambda hit: (-hit[1], hit[0])), k):
        if document not in best:
            best[document] = score
    return [[document, score] for document, score in best.items()]
