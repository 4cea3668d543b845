def best_threshold(scores, labels, wanted, of):
    """Threshold with the largest recall among those whose precision is at least wanted / of.

    scores: numbers; labels: 0 or 1; wanted, of: whole numbers, 0 <= wanted <= of, of >= 1.
    An alarm is a score >= threshold. For equal recall the higher precision wins.
    Returns {"threshold", "precision", "recall"}, or None.
    """
    raise NotImplementedError
