def largest_gap(first, second):
    if not first or not second:
        return None
    best, place = 0, None
    for value in sorted(set(first) | set(second)):
        i = sum(one <= value for one in first)
        j = sum(one <= value for one in second)
        gap = abs(i * len(second) - j * len(first))
        if gap > best:
            best, place = gap, value
    return [best / (len(first) * len(second)), place]
