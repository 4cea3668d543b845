def cheapest_product(sizes):
    count = len(sizes) - 1
    cost = [[0] * count for _ in range(count)]
    for length in range(2, count + 1):
        for first in range(count - length + 1):
            last = first + length - 1
            outer = sizes[first] * sizes[last + 1]
            cost[first][last] = min(
                cost[first][split] + cost[split + 1][last] + outer * sizes[split] for split in range(first, last)
            )
    left = sum(sizes[0] * sizes[i] * sizes[i + 1] for i in range(1, count))
    return [cost[0][count - 1], left]
