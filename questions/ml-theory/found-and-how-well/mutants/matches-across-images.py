def average_precision(truths, found, threshold):
    if not truths:
        return None
    free = [box for _, box in truths]
    hits, curve = 0, []
    for rank, (_, _, box) in enumerate(sorted(found, key=lambda one: -one[1]), 1):
        place = max(range(len(free)), key=lambda i: overlap(box, free[i]), default=None)
        hit = place is not None and overlap(box, free[place]) >= threshold
        if hit:
            del free[place]
            hits += 1
        curve.append((hit, hits / rank))
    area = ceiling = 0.0
    for hit, precision in reversed(curve):
        ceiling = max(ceiling, precision)
        if hit:
            area += ceiling
    return area / len(truths)


def overlap(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    common = width * height
    return common / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - common)
