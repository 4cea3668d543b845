import heapq


def deduplicate(ids, times, lateness):
    """Drop redelivered and late events from a stream, with bounded memory."""
    kept = []
    late = duplicates = peak = 0
    remembered = set()
    by_time = []  # heap of (event time, id): the oldest remembered event first
    watermark = float("-inf")
    for event_id, time in zip(ids, times):
        if time <= watermark:
            late += 1
            continue
        if event_id in remembered:
            duplicates += 1
            continue
        kept.append(event_id)
        remembered.add(event_id)
        heapq.heappush(by_time, (time, event_id))
        watermark = max(watermark, time - lateness)
        while by_time and by_time[0][0] < watermark:
            remembered.discard(heapq.heappop(by_time)[1])
        peak = max(peak, len(remembered))
    return {"kept": kept, "late": late, "duplicates": duplicates, "peak": peak}
