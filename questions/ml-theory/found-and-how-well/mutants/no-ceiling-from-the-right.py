def average_precision(truths, found, threshold):
    if not truths:
        return None
    free = {}
    for image, box in truths:
        free.setdefault(image, []).append(box)
    hits, area = 0, 0.0
    for rank, (image, _, box) in enumerate(sorted(found, key=lambda one: -one[1]), 1):
        boxes = free.get(image, [])
        place = max(range(len(boxes)), key=lambda i: overlap(box, boxes[i]), default=None)
        if place is not None and overlap(box, boxes[place]) >= threshold:
            del boxes[place]
            hits += 1
            area += hits / rank
    return area / len(truths)


def overlap(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    common = width * height
    return common / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - common)
