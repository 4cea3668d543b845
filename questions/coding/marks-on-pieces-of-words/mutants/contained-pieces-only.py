def label_pieces(pieces, entities):
    ordered = sorted(entities)
    current, used = 0, False
    labels = []
    for start, end in pieces:
        if start == end:
            labels.append(None)
            continue
        while current < len(ordered) and ordered[current][1] <= start:
            current, used = current + 1, False
        if current < len(ordered) and ordered[current][0] <= start and end <= ordered[current][1]:
            labels.append(("I-" if used else "B-") + ordered[current][2])
            used = True
        else:
            labels.append("O")
    return labels
