def soft(value, limit):
    if value > limit:
        return value - limit
    if value < -limit:
        return value + limit
    return 0.0


def lasso(rows, targets, penalty, sweeps):
    count = len(rows)
    originals = [list(column) for column in zip(*rows)]
    means = [sum(column) / count for column in originals]
    target_mean = sum(targets) / count
    columns = [list(column) for column in originals]
    usable = [min(column) != max(column) for column in originals]
    squares = [sum(value * value for value in column) / count for column in columns]
    residual = [target - target_mean for target in targets]
    weights = [0.0] * len(columns)

    for _ in range(sweeps):
        for j, column in enumerate(columns):
            if not usable[j]:
                continue
            rho = sum(value * left for value, left in zip(column, residual)) / count + squares[j] * weights[j]
            new = soft(rho, penalty) / squares[j]
            change = new - weights[j]
            if change:
                residual = [left - change * value for left, value in zip(residual, column)]
                weights[j] = new

    intercept = target_mean - sum(weight * mean for weight, mean in zip(weights, means))
    return {"intercept": intercept, "weights": weights}
