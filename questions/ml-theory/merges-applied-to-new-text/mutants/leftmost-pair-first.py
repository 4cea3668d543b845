def encode(data, merges):
    ranks = {(left, right): rank for rank, (left, right) in enumerate(merges)}
    size = [1] * 256
    for left, right in merges:
        size.append(size[left] + size[right])
    tokens = []
    for byte in data:
        tokens.append(byte)
        while len(tokens) > 1 and (tokens[-2], tokens[-1]) in ranks:
            right = tokens.pop()
            left = tokens.pop()
            tokens.append(256 + ranks[(left, right)])
    return {"tokens": tokens, "lengths": [size[token] for token in tokens]}
