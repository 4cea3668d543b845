def average_precision(truths, found, threshold):
    """Average precision of a detector of one class.

    truths: list of [image, box]; found: list of [image, score, box]; box: [x1, y1, x2, y2] with positive area.
    threshold: IoU from which a detection counts as a hit.
    Returns the area under the precision-recall curve, None without truths.
    """
    raise NotImplementedError
