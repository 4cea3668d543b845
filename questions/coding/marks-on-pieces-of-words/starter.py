def label_pieces(pieces, entities):
    """B/I/O labels for word pieces from marked character ranges.

    pieces: list of [start, end] in order of the text; start == end for special tokens.
    entities: list of [start, end, type] in any order, not overlapping. All ends are exclusive.
    Returns one label per piece: None, "O", "B-type" or "I-type".
    """
    raise NotImplementedError
