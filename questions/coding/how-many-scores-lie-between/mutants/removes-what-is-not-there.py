SCORES = 10000


def count_scores(kinds, lows, highs):
    live = [0] * SCORES
    tree = [0] * (SCORES + 1)

    def add(score, change):
        live[score] += change
        cell = score + 1
        while cell <= SCORES:
            tree[cell] += change
            cell += cell & -cell

    def below(score):
        """How many live scores are smaller than this one."""
        total = 0
        while score > 0:
            total += tree[score]
            score -= score & -score
        return total

    counts = []
    for kind, low, high in zip(kinds, lows, highs):
        if kind == 0:
            add(low, 1)
        elif kind == 1:
            add(low, -1)
        else:
            counts.append(below(high + 1) - below(low) if low <= high else 0)
    return counts
