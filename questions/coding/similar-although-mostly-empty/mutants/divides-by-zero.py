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
    square_a = sum(value * value for _, value in a)
    square_b = sum(value * value for _, value in b)
    return dot / (sqrt(square_a) * sqrt(square_b))
