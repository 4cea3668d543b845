from collections import Counter


def learn_merges(words, counts, rounds):
    text = [byte for word, count in zip(words, counts) for _ in range(count) for byte in word]
    merges = []
    for _ in range(rounds):
        pairs = Counter(zip(text, text[1:]))
        best = min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)
        if best is None or pairs[best] < 2:
            break
        merged, i = [], 0
        while i < len(text):
            if tuple(text[i:i + 2]) == best:
                merged.append(256 + len(merges))
                i += 2
            else:
                merged.append(text[i])
                i += 1
        merges.append(list(best))
        text = merged
    return {"merges": merges, "length": len(text)}
