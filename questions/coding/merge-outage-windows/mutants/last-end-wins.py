def merge_windows(windows, gap):
    merged = []
    for start, end in sorted(windows):
        if merged and start <= merged[-1][1] + gap:
            merged[-1][1] = end
        else:
            merged.append([start, end])
    return merged
