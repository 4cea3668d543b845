def deduplicate(ids, times, lateness):
    """Looks at every remembered id after each event: quadratic."""
    kept = []
    late = duplicates = peak = 0
    remembered = {}
    watermark = float("-inf")
    for event_id, time in zip(ids, times):
        if time < watermark:
            late += 1
            continue
        if event_id in remembered:
            duplicates += 1
            continue
        kept.append(event_id)
        remembered[event_id] = time
        watermark = max(watermark, time - lateness)
        remembered = {one: t for one, t in remembered.items() if t >= watermark}
        peak = max(peak, len(remembered))
    return {"kept": kept, "late": late, "duplicates": duplicates, "peak": peak}
