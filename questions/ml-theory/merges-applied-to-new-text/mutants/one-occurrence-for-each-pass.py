def encode(data, merges):
    ranks = {(left, right): rank for rank, (left, right) in enumerate(merges)}
    size = [1] * 256
    for left, right in merges:
        size.append(size[left] + size[right])
    tokens = list(data)
    while True:
        best = None
        for i in range(len(tokens) - 1):
            rank = ranks.get((tokens[i], tokens[i + 1]))
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, i)
        if best is None:
            return {"tokens": tokens, "lengths": [size[token] for token in tokens]}
        rank, i = best
        tokens[i:i + 2] = [256 + rank]
