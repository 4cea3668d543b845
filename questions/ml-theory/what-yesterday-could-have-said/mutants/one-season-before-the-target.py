def rolling_splits(count, first_train, horizon, step, gap, window):
    splits = []
    origin = first_train  # training ends just before it
    while origin + gap + horizon <= count:
        start = 0 if window is None else max(0, origin - window)
        splits.append([start, origin, origin + gap, origin + gap + horizon])
        origin += step
    return splits


def backtest(values, season, first_train, horizon, step, gap, window):
    errors, count = [0.0] * horizon, 0
    for start, end, test_start, test_end in rolling_splits(len(values), first_train, horizon, step, gap, window):
        train = values[start:end]
        if len(train) < season:
            continue
        count += 1
        last = train[-season:]
        for ahead in range(horizon):
            forecast = values[test_start + ahead - season]
            errors[ahead] += abs(values[test_start + ahead] - forecast)
    return [error / count for error in errors] if count else None
