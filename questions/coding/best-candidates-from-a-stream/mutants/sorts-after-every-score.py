def top_k(scores, k):
    kept = []
    for position, score in enumerate(scores):
        if score != score:
            continue
        kept.append((-score, position))
        kept.sort()
        del kept[k:]
    return [position for _, position in kept]
