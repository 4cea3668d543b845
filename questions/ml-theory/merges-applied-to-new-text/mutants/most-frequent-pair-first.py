from collections import Counter


def encode(data, merges):
    ranks = {(left, right): rank for rank, (left, right) in enumerate(merges)}
    size = [1] * 256
    for left, right in merges:
        size.append(size[left] + size[right])
    tokens = list(data)
    while True:
        present = Counter(pair for pair in zip(tokens, tokens[1:]) if pair in ranks)
        if not present:
            return {"tokens": tokens, "lengths": [size[token] for token in tokens]}
        pair = min(present, key=lambda one: (-present[one], ranks[one]))
        result, i = [], 0
        while i < len(tokens):
            if tuple(tokens[i:i + 2]) == pair:
                result.append(256 + ranks[pair])
                i += 2
            else:
                result.append(tokens[i])
                i += 1
        tokens = result
