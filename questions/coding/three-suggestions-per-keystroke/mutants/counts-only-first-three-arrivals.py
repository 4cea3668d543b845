def suggest(searches, typed):
    counts, held = {}, {}
    for query in searches:
        counts[query] = counts.get(query, 0) + 1
        for end in range(len(query) + 1):
            best = held.setdefault(query[:end], [])
            if query not in best and len(best) < 3:
                best.append(query)
    return [sorted(held.get(prefix, []), key=lambda one: (-counts[one], one)) for prefix in typed]
