def scale_columns(train, rows):
    count = len(train)
    width = len(train[0])
    means = [sum(row[j] for row in train) / count for j in range(width)]
    spreads = [(sum((row[j] - means[j]) ** 2 for row in train) / max(count - 1, 1)) ** 0.5 for j in range(width)]
    return [
        [(value - mean) / spread if spread > 0 else 0.0 for value, mean, spread in zip(row, means, spreads)]
        for row in rows
    ]
