def ridge_fit(rows, targets, penalty):
    count, width = len(rows), len(rows[0])
    rows = [[1.0] + list(row) for row in rows]
    width += 1
    means = [0.0] * width
    mean_target = 0.0
    centred = [[value - mean for value, mean in zip(row, means)] for row in rows]
    matrix = [[sum(row[i] * row[j] for row in centred) + (penalty if i == j else 0.0) for j in range(width)] for i in range(width)]
    right = [sum(row[j] * (target - mean_target) for row, target in zip(centred, targets)) for j in range(width)]

    lower = [[0.0] * width for _ in range(width)]
    for j in range(width):
        pivot = matrix[j][j] - sum(value * value for value in lower[j][:j])
        if pivot <= 1e-10 * matrix[j][j]:
            return None
        lower[j][j] = pivot ** 0.5
        for i in range(j + 1, width):
            lower[i][j] = (matrix[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j))) / lower[j][j]

    middle = [0.0] * width  # L m = right
    for i in range(width):
        middle[i] = (right[i] - sum(lower[i][k] * middle[k] for k in range(i))) / lower[i][i]
    weights = [0.0] * width  # transposed L, weights = m
    for i in reversed(range(width)):
        weights[i] = (middle[i] - sum(lower[k][i] * weights[k] for k in range(i + 1, width))) / lower[i][i]
    return {"intercept": weights[0], "weights": weights[1:]}
