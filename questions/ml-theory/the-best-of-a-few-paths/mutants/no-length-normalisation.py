def beam_search(table, end, width, limit, alpha):
    live, finished = [(0.0, [])], []
    for _ in range(limit):
        extended = []
        for total, tokens in live:
            row = table[tokens[-1] if tokens else 0]
            extended += [(total + value, tokens + [token]) for token, value in enumerate(row) if value is not None]
        extended.sort(key=lambda one: (-one[0], one[1]))
        kept = extended[:width]
        finished += [one for one in kept if one[1][-1] == end]
        live = [one for one in kept if one[1][-1] != end]
        if not live:
            break
    if not finished:
        return None
    total, tokens = min(finished, key=lambda one: (-one[0], one[1]))
    return {"tokens": tokens, "score": total / len(tokens) ** alpha}
