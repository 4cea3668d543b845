import math
from collections import deque


def decode(queries, keys, values, padded, window):
    cache = deque(maxlen=None if window is None else window + 1)
    outputs = []
    for q, k, v, is_padding in zip(queries, keys, values, padded):
        if is_padding:
            outputs.append([[0.0] * len(v[0]) for _ in q])
            continue
        cache.append((k, v))
        group = len(q) // len(k)
        outputs.append([attend(head, [(ks[h // group], vs[h // group]) for ks, vs in cache]) for h, head in enumerate(q)])
    return outputs


def attend(query, entries):
    root = math.sqrt(len(query))
    scores = [sum(a * b for a, b in zip(query, key)) / root for key, _ in entries]
    peak = max(scores)
    weights = [math.exp(score - peak) for score in scores]
    total = sum(weights)
    width = len(entries[0][1])
    return [sum(w * value[i] for w, (_, value) in zip(weights, entries)) / total for i in range(width)]
