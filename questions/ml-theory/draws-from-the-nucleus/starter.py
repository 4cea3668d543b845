def sample(logits, temperature, top_p, uniforms):
    """Replay nucleus (top-p) sampling with given uniform numbers.

    logits: one number for each token, at least one; temperature: 0 or more; top_p: above 0, at most 1.
    uniforms: numbers in [0, 1).
    Returns one token index for each uniform number.
    """
    raise NotImplementedError
