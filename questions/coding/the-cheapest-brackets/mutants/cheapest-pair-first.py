def cheapest_product(sizes):
    rest, best = list(sizes), 0
    while len(rest) > 2:
        place = min(range(1, len(rest) - 1), key=lambda i: rest[i - 1] * rest[i] * rest[i + 1])
        best += rest[place - 1] * rest[place] * rest[place + 1]
        del rest[place]
    left = sum(sizes[0] * sizes[i] * sizes[i + 1] for i in range(1, len(sizes) - 1))
    return [best, left]
