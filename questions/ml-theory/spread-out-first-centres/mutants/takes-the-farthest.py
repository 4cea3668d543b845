def seed_centres(points, k, draws):
    chosen = [int(draws[0] * len(points))]
    while len(chosen) < k:
        nearest = [min(sum((a - b) ** 2 for a, b in zip(p, points[c])) for c in chosen) for p in points]
        if sum(nearest) == 0:
            break
        chosen.append(max(range(len(points)), key=lambda i: nearest[i]))
    return chosen
