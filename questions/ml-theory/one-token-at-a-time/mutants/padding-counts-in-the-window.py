import math


def decode(queries, keys, values, padded, window):
    outputs = []
    for t, q in enumerate(queries):
        if padded[t]:
            outputs.append([[0.0] * len(values[t][0]) for _ in q])
            continue
        first = 0 if window is None else max(0, t + 1 - window)
        seen = [s for s in range(first, t + 1) if not padded[s]]
        group = len(q) // len(keys[t])
        outputs.append([attend(head, [(keys[s][h // group], values[s][h // group]) for s in seen]) for h, head in enumerate(q)])
    return outputs


def attend(query, entries):
    root = math.sqrt(len(query))
    scores = [sum(a * b for a, b in zip(query, key)) / root for key, _ in entries]
    peak = max(scores)
    weights = [math.exp(score - peak) for score in scores]
    total = sum(weights)
    width = len(entries[0][1])
    return [sum(w * value[i] for w, (_, value) in zip(weights, entries)) / total for i in range(width)]
