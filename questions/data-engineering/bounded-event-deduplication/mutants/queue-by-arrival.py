from collections import deque


def deduplicate(ids, times, lateness):
    """Forgets in order of arrival: an older event behind a newer one stays too long."""
    kept = []
    late = duplicates = peak = 0
    remembered = set()
    arrived = deque()
    watermark = float("-inf")
    for event_id, time in zip(ids, times):
        if time < watermark:
            late += 1
            continue
        if event_id in remembered:
            duplicates += 1
            continue
        kept.append(event_id)
        remembered.add(event_id)
        arrived.append((time, event_id))
        watermark = max(watermark, time - lateness)
        while arrived and arrived[0][0] < watermark:
            remembered.discard(arrived.popleft()[1])
        peak = max(peak, len(remembered))
    return {"kept": kept, "late": late, "duplicates": duplicates, "peak": peak}
