def merge_hits(shards, k):
    best = {}
    for shard in shards:
        for document, score in shard:
            best[document] = score
    ranked = sorted(best.items(), key=lambda hit: (-hit[1], hit[0]))
    return [[document, score] for document, score in ranked[:k]]
