def merge_windows(windows, gap):
    merged = sorted([list(window) for window in windows])
    changed = True
    while changed:
        changed = False
        for i in range(len(merged) - 1):
            left, right = merged[-i - 2], merged[-i - 1]
            if right[0] <= left[1] + gap:
                joined = [left[0], max(left[1], right[1])]
                merged = [window for window in merged if window is not left and window is not right]
                merged.append(joined)
                merged.sort()
                changed = True
                break
    return merged
