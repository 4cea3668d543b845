def encode(data, merges):
    ranks = {(left, right): rank for rank, (left, right) in enumerate(merges)}
    size = [1] * 256
    for left, right in merges:
        size.append(size[left] + size[right])
    tokens = list(data)
    while True:
        present = set(zip(tokens, tokens[1:]))
        pair = min((one for one in present if one in ranks), key=ranks.get, default=None)
        if pair is None:
            return {"tokens": tokens, "lengths": [size[token] for token in tokens]}
        tokens = replace(tokens, pair, 256 + ranks[pair])


def replace(tokens, pair, new):
    left, right = pair
    result, i, last = [], 0, len(tokens) - 1
    while i <= last:
        if i < last and tokens[i] == left and tokens[i + 1] == right:
            result.append(new)
            i += 2
        else:
            result.append(tokens[i])
            i += 1
    return result
