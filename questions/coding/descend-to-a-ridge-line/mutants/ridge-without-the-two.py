def fit(rows, targets, rate, steps, ridge):
    width, count = len(rows[0]), len(rows)
    weights, bias = [0.0] * width, 0.0
    for _ in range(steps):
        errors = [
            sum(weight * x for weight, x in zip(weights, row)) + bias - target
            for row, target in zip(rows, targets)
        ]
        slope_of_bias = 2 * sum(errors) / count
        slopes = [
            2 * sum(error * row[j] for error, row in zip(errors, rows)) / count + ridge * weights[j]
            for j in range(width)
        ]
        weights = [weight - rate * slope for weight, slope in zip(weights, slopes)]
        bias -= rate * slope_of_bias
    return {"weights": weights, "bias": bias}
