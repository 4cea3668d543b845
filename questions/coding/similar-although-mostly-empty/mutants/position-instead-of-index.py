from math import sqrt


def cosine(a, b):
    dot = sum(x * y for (_, x), (_, y) in zip(a, b))
    square_a = sum(value * value for _, value in a)
    square_b = sum(value * value for _, value in b)
    if square_a == 0 or square_b == 0:
        return 0.0
    return dot / (sqrt(square_a) * sqrt(square_b))
