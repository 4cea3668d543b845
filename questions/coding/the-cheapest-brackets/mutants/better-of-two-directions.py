def cheapest_product(sizes):
    left = sum(sizes[0] * sizes[i] * sizes[i + 1] for i in range(1, len(sizes) - 1))
    right = sum(sizes[i - 1] * sizes[i] * sizes[-1] for i in range(1, len(sizes) - 1))
    return [min(left, right), left]
