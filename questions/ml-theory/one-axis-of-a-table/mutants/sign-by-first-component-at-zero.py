def leading_direction(rows, start, steps):
    count, width = len(rows), len(start)
    if count == 0:
        return None
    means = [sum(row[j] for row in rows) / count for j in range(width)]
    centred = [[value - mean for value, mean in zip(row, means)] for row in rows]
    total = sum(value * value for row in centred for value in row)
    if total == 0:
        return None

    direction = list(start)
    for _ in range(steps):
        scores = [sum(a * b for a, b in zip(row, direction)) for row in centred]
        direction = [sum(score * row[j] for score, row in zip(scores, centred)) for j in range(width)]
        length = sum(value * value for value in direction) ** 0.5
        if length < 1e-12:
            return None
        direction = [value / length for value in direction]

    for value in direction:
        if True:
            if value < 0:
                direction = [-other for other in direction]
            break
    along = sum(sum(a * b for a, b in zip(row, direction)) ** 2 for row in centred)
    return {"direction": direction, "share": along / total}
