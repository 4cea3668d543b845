from collections import Counter


def suggest(searches, typed):
    answer = []
    for prefix in typed:
        counts = Counter(query for query in searches if query.startswith(prefix))
        answer.append(sorted(counts, key=lambda one: (-counts[one], one))[:3])
    return answer
