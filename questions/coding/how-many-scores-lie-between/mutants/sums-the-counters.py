def count_scores(kinds, lows, highs):
    live = [0] * 10000
    counts = []
    for kind, low, high in zip(kinds, lows, highs):
        if kind == 0:
            live[low] += 1
        elif kind == 1:
            live[low] = max(0, live[low] - 1)
        else:
            counts.append(sum(live[low:high + 1]))
    return counts
