def seed_centres(points, k, draws):
    chosen = [int(draws[0] * len(points))]
    while len(chosen) < k:
        centre = points[chosen[-1]]
        nearest = [sum((a - b) ** 2 for a, b in zip(p, centre)) for p in points]
        total = sum(nearest)
        if total == 0:
            break
        mark = draws[len(chosen)] * total
        running = 0
        for i, distance in enumerate(nearest):
            running += distance
            if running > mark:
                chosen.append(i)
                break
    return chosen
