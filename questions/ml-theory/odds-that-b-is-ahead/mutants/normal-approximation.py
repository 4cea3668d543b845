from math import erf


def probability_b_better(wins_a, trials_a, wins_b, trials_b):
    mean_a, mean_b = (wins_a + 1) / (trials_a + 2), (wins_b + 1) / (trials_b + 2)
    variance = mean_a * (1 - mean_a) / (trials_a + 3) + mean_b * (1 - mean_b) / (trials_b + 3)
    return 0.5 * (1 + erf((mean_b - mean_a) / (2 * variance) ** 0.5))
