from math import exp, lgamma


def log_beta(a, b):
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def probability_b_better(wins_a, trials_a, wins_b, trials_b):
    a1, a2 = wins_a + 1, trials_a - wins_a + 1
    b1, b2 = wins_b + 1, trials_b - wins_b + 1
    fixed = log_beta(a1, a2)
    total = 0.0
    for i in range(b1 - 1):
        total += exp(log_beta(a1 + i, a2 + b2) - log_beta(1 + i, b2) - fixed) / (b2 + i)
    return total
