def overlap(a, b):
    """Intersection over union; 0 if the union has no area."""
    width = max(0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0, min(a[3], b[3]) - max(a[1], b[1]))
    both = width * height
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both
    return both / union if union > 0 else 0.0


def suppress(boxes, scores, classes, iou_limit, score_limit):
    order = sorted((i for i, score in enumerate(scores) if score >= score_limit), key=lambda i: (-scores[i], i))
    kept = []
    for i in order:
        rivals = (j for j in kept if classes[j] == classes[i])
        if all(overlap(boxes[i], boxes[j]) < iou_limit for j in rivals):
            kept.append(i)
    return kept
