from math import exp, lgamma, log


def probability_b_better(wins_a, trials_a, wins_b, trials_b):
    grid = [(i + 0.5) / 1000 for i in range(1000)]

    def masses(wins, trials):
        logs = [wins * log(x) + (trials - wins) * log(1 - x) for x in grid]
        top = max(logs)
        values = [exp(one - top) for one in logs]
        total = sum(values)
        return [value / total for value in values]

    below = result = 0.0
    for a, b in zip(masses(wins_a, trials_a), masses(wins_b, trials_b)):
        result += b * (below + a / 2)
        below += a
    return result
