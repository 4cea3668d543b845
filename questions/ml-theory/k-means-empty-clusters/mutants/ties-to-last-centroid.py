def kmeans_step(values, dim, centroids):
    k = len(centroids)
    labels = []
    distances = []
    counts = [0] * k
    sums = [[0.0] * dim for _ in range(k)]
    for start in range(0, len(values), dim):
        point = values[start:start + dim]
        best = 0
        best_distance = None
        for index, centroid in enumerate(centroids):
            distance = 0.0
            for a, b in zip(point, centroid):
                distance += (a - b) * (a - b)
            if best_distance is None or distance <= best_distance:
                best = index
                best_distance = distance
        labels.append(best)
        distances.append(best_distance)
        counts[best] += 1
        total = sums[best]
        for j, a in enumerate(point):
            total[j] += a

    farthest = iter(())
    if 0 in counts:
        farthest = iter(sorted(range(len(labels)), key=lambda i: -distances[i]))
    moved = []
    for index in range(k):
        if counts[index]:
            moved.append([s / counts[index] for s in sums[index]])
            continue
        donor = next(farthest, None)
        if donor is None:
            moved.append(list(centroids[index]))
        else:
            moved.append(values[donor * dim:(donor + 1) * dim])
    return [labels, moved, sum(distances)]
