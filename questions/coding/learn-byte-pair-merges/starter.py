def learn_merges(words, counts, rounds):
    """Learn byte-pair merges.

    words: list of lists of byte ids (0-255); counts: how often each word occurs, 1 or more.
    rounds: most merges to learn, 0 or more.
    Returns {"merges": [[left, right], ...], "length": total number of tokens of the corpus afterwards}.
    """
    raise NotImplementedError
