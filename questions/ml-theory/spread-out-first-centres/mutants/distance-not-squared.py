import math


def seed_centres(points, k, draws):
    chosen = [int(draws[0] * len(points))]
    while len(chosen) < k:
        nearest = [min(math.dist(p, points[c]) for c in chosen) for p in points]
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
