def fit(rows, targets, rate, steps, ridge):
    width, count = len(rows[0]), len(rows)
    weights, bias = [0.0] * width, 0.0

    def errors():
        return [
            sum(weight * x for weight, x in zip(weights, row)) + bias - target
            for row, target in zip(rows, targets)
        ]

    for _ in range(steps):
        for j in range(width):
            slope = 2 * sum(error * row[j] for error, row in zip(errors(), rows)) / count
            weights[j] -= rate * (slope + 2 * ridge * weights[j])
        bias -= rate * 2 * sum(errors()) / count
    return {"weights": weights, "bias": bias}
