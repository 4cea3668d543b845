def count_scores(kinds, lows, highs):
    """Replay events and return the answer of every count.

    kinds: 0 goes live, 1 leaves, 2 count; lows: score, or lower bound of a count; highs: upper bound of a count.
    Scores are whole numbers from 0 to 9999; bounds of counts lie in the same range, both included.
    """
    raise NotImplementedError
