from collections import Counter


def learn_merges(words, counts, rounds):
    words = [list(word) for word in words]
    merges = []
    for _ in range(rounds):
        pairs = Counter()
        for word, count in zip(words, counts):
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        best = min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)
        if best is None or pairs[best] < 2:
            break
        new = 256 + len(merges)
        merges.append(list(best))
        for word in words:
            i = len(word) - 2
            while i >= 0:
                if (word[i], word[i + 1]) == best:
                    word[i:i + 2] = [new]
                    i -= 1
                i -= 1
    return {"merges": merges, "length": sum(len(word) * count for word, count in zip(words, counts))}
