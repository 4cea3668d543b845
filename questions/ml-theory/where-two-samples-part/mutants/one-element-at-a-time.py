def largest_gap(first, second):
    if not first or not second:
        return None
    a, b = sorted(first), sorted(second)
    i = j = 0
    best, place = 0, None
    while i < len(a) or j < len(b):
        if j == len(b) or (i < len(a) and a[i] <= b[j]):
            value = a[i]
        else:
            value = b[j]
        if i < len(a) and a[i] == value:
            i += 1
        elif j < len(b) and b[j] == value:
            j += 1
        gap = abs(i * len(b) - j * len(a))
        if gap > best:
            best, place = gap, value
    return [best / (len(a) * len(b)), place]
