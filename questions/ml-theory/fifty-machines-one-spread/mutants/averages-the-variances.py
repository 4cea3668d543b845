def merge_summaries(parts):
    parts = [part for part in parts if part[0]]
    count = sum(part[0] for part in parts)
    if count == 0:
        return [0, None, None]
    mean = sum(part[0] * part[1] for part in parts) / count
    squares = sum((part[2] or 0.0) * (part[0] - 1) for part in parts)
    return [count, mean, squares / (count - 1) if count > 1 else None]
