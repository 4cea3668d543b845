RING = 65536


def place(text):
    """Given, do not change: the position of a text on the ring (FNV-1a, taken modulo RING)."""
    value = 2166136261
    for byte in text.encode():
        value = ((value ^ byte) * 16777619) % 2**32
    return value % RING


def rebalance(before, after, keys, points):
    """Owners of keys on a ring of workers, and how many change when the workers change.

    before, after: lists of worker names, each not empty. keys: list of whole numbers.
    points: number of points of each worker on the ring.
    Returns {"owned": {worker in `after`: number of keys}, "moved": int}.
    """
    raise NotImplementedError
