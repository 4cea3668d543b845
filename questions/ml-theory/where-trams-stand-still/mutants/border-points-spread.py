def hot_spots(points, radius, min_points):
    limit = radius * radius
    size = len(points)

    def squared(i, j):
        return (points[i][0] - points[j][0]) ** 2 + (points[i][1] - points[j][1]) ** 2

    near = [[j for j in range(size) if squared(i, j) <= limit] for i in range(size)]
    core = [len(mates) >= min_points for mates in near]
    label = [-1] * size
    clusters = 0
    for start in range(size):
        if not core[start] or label[start] >= 0:
            continue
        label[start] = clusters
        stack = [start]
        while stack:
            for j in near[stack.pop()]:
                if label[j] < 0:
                    label[j] = clusters
                    stack.append(j)
        clusters += 1

    for i in range(size):
        if not core[i] and label[i] < 0:
            cores = [j for j in near[i] if core[j]]
            if cores:
                label[i] = label[min(cores, key=lambda j: squared(i, j))]
    return label
