def merge_windows(windows, gap):
    merged = []
    for start, end in windows:
        if merged and start <= merged[-1][1] + gap:
            merged[-1][0] = min(merged[-1][0], start)
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return sorted(merged)
