def decode(queries, keys, values, padded, window):
    """Attention of one layer, step by step with a cache.

    queries[t]: H vectors; keys[t], values[t]: G vectors each, H a multiple of G; padded[t]: bool.
    window: how many tokens that are no padding a step sees, itself included; None for all.
    Returns for each step a list of H output vectors.
    """
    raise NotImplementedError
