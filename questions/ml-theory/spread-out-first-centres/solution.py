def seed_centres(points, k, draws):
    chosen = [int(draws[0] * len(points))]
    nearest = [float("inf")] * len(points)
    while True:
        centre = points[chosen[-1]]
        for i, point in enumerate(points):
            nearest[i] = min(nearest[i], sum((a - b) ** 2 for a, b in zip(point, centre)))
        total = sum(nearest)
        if len(chosen) >= k or total == 0:
            return chosen
        mark = draws[len(chosen)] * total
        running = 0
        for i, distance in enumerate(nearest):
            running += distance
            if running > mark:
                chosen.append(i)
                break
