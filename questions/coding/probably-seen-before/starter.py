def filter_report(size, hashes, added, asked):
    """Fill a Bloom filter with `added` and ask it for `asked`.

    Position j of id x: ((2654435761 * x + j * (40503 * x + 1)) % 2**32) % size, for j = 0 .. hashes - 1.
    Returns [number of bits set, asked ids that are probably seen (in order), how many of those were never added].
    """
    raise NotImplementedError
