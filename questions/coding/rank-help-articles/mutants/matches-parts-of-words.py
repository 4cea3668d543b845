import math


def rank(documents, query, top):
    texts = [document.lower() for document in documents]
    terms = list(dict.fromkeys(query.lower().split()))
    results = []
    weights = {}
    for term in terms:
        holding = sum(1 for text in texts if term in text)
        weights[term] = math.log((1 + len(texts)) / (1 + holding)) + 1
    for index, text in enumerate(texts):
        words = len(text.split()) or 1
        score = sum(text.count(term) / words * weights[term] for term in terms)
        if score > 0:
            results.append([index, score])
    results.sort(key=lambda result: (-result[1], result[0]))
    return results[:top]
