def beam_search(table, end, width, limit, alpha):
    """Beam search over a table of log-probabilities.

    table[a][b]: log-probability of token b after token a, None when impossible. Sequences start after token 0.
    end: the end mark; width: 1 or more; limit: most steps, 0 or more; alpha: exponent of the length in the final score.
    Returns {"tokens": sequence with its end mark, "score": sum / length ** alpha}, or None.
    """
    raise NotImplementedError
