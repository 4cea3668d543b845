from collections import Counter


def learn_merges(words, counts, rounds):
    words = [list(word) for word in words]
    merges = []
    for _ in range(rounds):
        pairs = Counter()
        for word, count in zip(words, counts):
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        best = max(pairs, key=pairs.get, default=None)
        if best is None or pairs[best] < 2:
            break
        new = 256 + len(merges)
        merges.append(list(best))
        words = [merge(word, best, new) for word in words]
    return {"merges": merges, "length": sum(len(word) * count for word, count in zip(words, counts))}


def merge(word, pair, new):
    merged, i = [], 0
    while i < len(word):
        if tuple(word[i:i + 2]) == pair:
            merged.append(new)
            i += 2
        else:
            merged.append(word[i])
            i += 1
    return merged
