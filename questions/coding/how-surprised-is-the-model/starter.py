def perplexity(train, test, k):
    """Perplexity of an add-k bigram model on test sentences.

    train, test: lists of sentences, each a list of words (strings); k: positive number.
    Returns a float, or None when test holds no sentence.
    """
    raise NotImplementedError
