from math import fsum


def summary(chunk):
    mean = fsum(chunk) / len(chunk)
    return len(chunk), mean, fsum((value - mean) ** 2 for value in chunk)


def merged(one, other):
    (count_1, mean_1, squares_1), (count_2, mean_2, squares_2) = one, other
    count = count_1 + count_2
    step = mean_2 - mean_1
    return count, mean_1 + step * count_2 / count, squares_1 + squares_2


def pooled(chunks):
    total = None
    for chunk in chunks:
        if chunk:
            part = summary(chunk)
            total = part if total is None else merged(total, part)
    if total is None:
        return [0, None, None]
    count, mean, squares = total
    return [count, mean, squares / (count - 1) if count > 1 else None]
