from bisect import bisect_right

RING = 65536


def place(text):
    """Given, do not change: the position of a text on the ring (FNV-1a, taken modulo RING)."""
    value = 2166136261
    for byte in text.encode():
        value = ((value ^ byte) * 16777619) % 2**32
    return value % RING


def owner_lookup(workers, points):
    owner_at = {}
    for worker in sorted(workers, reverse=True):
        for number in range(points):
            owner_at[place(f"{worker}#{number}")] = worker
    positions = sorted(owner_at)

    def owner(position):
        index = bisect_right(positions, position)
        return owner_at[positions[index % len(positions)]]

    return owner


def rebalance(before, after, keys, points):
    old, new = owner_lookup(before, points), owner_lookup(after, points)
    owned = dict.fromkeys(after, 0)
    moved = 0
    for key in keys:
        position = place(f"key:{key}")
        worker = new(position)
        owned[worker] += 1
        moved += worker != old(position)
    return {"owned": owned, "moved": moved}
