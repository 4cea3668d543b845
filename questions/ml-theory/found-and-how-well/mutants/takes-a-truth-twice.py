def average_precision(truths, found, threshold):
    if not truths:
        return None
    hits, curve = 0, []
    for rank, (image, _, box) in enumerate(sorted(found, key=lambda one: -one[1]), 1):
        hit = any(where == image and overlap(box, other) >= threshold for where, other in truths)
        hits += hit
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
