from math import sqrt


def cosine(a, b):
    dot = 0
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][0] == b[j][0]:
            dot += a[i][1] * b[j][1]
            i += 1
            j += 1
        elif a[i][0] < b[j][0]:
            i += 1
        else:
            j += 1
    common = {index for index, _ in a} & {index for index, _ in b}
    square_a = sum(value * value for index, value in a if index in common)
    square_b = sum(value * value for index, value in b if index in common)
    if square_a == 0 or square_b == 0:
        return 0.0
    return dot / (sqrt(square_a) * sqrt(square_b))
