def encode(data, merges):
    """Apply learned byte-pair merges to new text.

    data: list of bytes, 0 to 255; merges: list of [left, right] in the order of learning; merge i makes token 256 + i.
    Returns {"tokens": token numbers, "lengths": bytes each token stands for}.
    """
    raise NotImplementedError
