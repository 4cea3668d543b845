import math
from collections import Counter


def rank(documents, query, top):
    texts = [Counter(document.lower().split()) for document in documents]
    terms = list(dict.fromkeys(query.lower().split()))
    weights = {}
    for term in terms:
        holding = sum(1 for text in texts if term in text)
        weights[term] = math.log((1 + len(texts)) / (1 + holding)) + 1

    results = []
    for index, text in enumerate(texts):
        words = sum(text.values())
        score = sum(text[term] / words * weights[term] for term in terms if term in text)
        if score > 0:
            results.append([index, score])
    results.sort(key=lambda result: (-result[1], result[0]))
    return results[:top]
