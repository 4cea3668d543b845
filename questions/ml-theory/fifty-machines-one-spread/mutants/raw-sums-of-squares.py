def merge_summaries(parts):
    count, total, squares = 0, 0.0, 0.0
    for n, mean, variance in parts:
        if n:
            count += n
            total += n * mean
            squares += (variance or 0.0) * (n - 1) + n * mean * mean
    if count == 0:
        return [0, None, None]
    mean = total / count
    return [count, mean, (squares - count * mean * mean) / (count - 1) if count > 1 else None]
