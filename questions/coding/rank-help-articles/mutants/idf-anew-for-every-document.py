import math
from collections import Counter


def rank(documents, query, top):
    texts = [Counter(document.lower().split()) for document in documents]
    terms = list(dict.fromkeys(query.lower().split()))
    results = []
    for index, text in enumerate(texts):
        words = sum(text.values())
        score = 0.0
        for term in terms:
            if term in text:
                holding = sum(1 for other in texts if term in other)
                score += text[term] / words * (math.log((1 + len(texts)) / (1 + holding)) + 1)
        if score > 0:
            results.append([index, score])
    results.sort(key=lambda result: (-result[1], result[0]))
    return results[:top]
