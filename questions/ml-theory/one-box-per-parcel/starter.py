def suppress(boxes, scores, classes, iou_limit, score_limit):
    """Indices of the boxes that remain, in order of falling score.

    boxes: [x1, y1, x2, y2] each; scores: numbers; classes: a class id for each box. There may be no boxes.
    """
    raise NotImplementedError
