def merge_summaries(parts):
    count, mean, squares = 0, 0.0, 0.0  # squares: summed squared deviations from the mean
    for part_count, part_mean, part_variance in parts:
        if part_count == 0:
            continue
        part_squares = 0.0 if part_variance is None else part_variance * part_count
        together = count + part_count
        gap = part_mean - mean
        squares += part_squares + gap * gap * count * part_count / together
        mean += gap * part_count / together
        count = together
    return [count, mean if count else None, squares / count if count > 1 else None]
