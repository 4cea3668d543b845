def attend(x, w_q, w_k, w_v, causal, padding):
    """One head of scaled dot-product self-attention, in plain lists.

    x: one row for each position (may be no row); w_q, w_k, w_v: matrices as lists of rows, multiplied from the right.
    causal: when True, position i sees only positions 0 .. i.
    padding: one bool for each position; a position marked True is seen by nobody.
    Returns one output row for each position; zeros for a position that sees nothing.
    """
    raise NotImplementedError
