def distinct(partitions, p):
    """Estimate how many different values occur in all partitions together (HyperLogLog).

    partitions: list of lists of hashes, whole numbers of 30 bits (0 to 2**30 - 1).
    p: bits that choose the register, 4 to 12; there are m = 2**p registers.
    Returns {"registers": [the merged registers], "estimate": float}.
    """
    raise NotImplementedError
