def beam_search(table, end, width, limit, alpha):
    live, finished = [(0.0, [])], []
    for step in range(limit):
        extended = []
        for total, tokens in live:
            row = table[tokens[-1] if tokens else 0]
            mine = [(total + value, tokens + [token]) for token, value in enumerate(row) if value is not None]
            mine.sort(key=lambda one: (-one[0], one[1]))
            extended += mine[:width if step == 0 else 1]
        finished += [one for one in extended if one[1][-1] == end]
        live = [one for one in extended if one[1][-1] != end]
        if not live:
            break
    if not finished:
        return None
    score, tokens = min(((total / len(tokens) ** alpha, tokens) for total, tokens in finished), key=lambda one: (-one[0], one[1]))
    return {"tokens": tokens, "score": score}
