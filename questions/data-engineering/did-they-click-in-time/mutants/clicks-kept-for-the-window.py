from heapq import heappop, heappush


def label_shows(events, window, lateness):
    watermark = float("-inf")
    shows = {}  # id -> [time, label]
    clicks = {}  # id -> heap of times of clicks without a show so far
    expiring, forgetting = [], []
    rows = []
    late = 0
    for kind, key, time in events:
        if time < watermark:
            late += 1
            continue
        if kind == "show":
            times = clicks.pop(key, [])
            shows[key] = [time, int(any(time <= one <= time + window for one in times))]
            heappush(expiring, (time, key))
        elif key in shows:
            start, label = shows[key]
            if start <= time <= start + window:
                shows[key][1] = 1
        else:
            heappush(clicks.setdefault(key, []), time)
            heappush(forgetting, (time, key))
        watermark = max(watermark, time - lateness)
        while expiring and expiring[0][0] + window < watermark:
            _, done = heappop(expiring)
            rows.append([done, shows.pop(done)[1]])
        while forgetting and forgetting[0][0] + window < watermark:
            _, key = heappop(forgetting)
            times = clicks.get(key, [])
            while times and times[0] + window < watermark:
                heappop(times)
            if not times:
                clicks.pop(key, None)
    return {"rows": rows, "late": late, "held": [len(shows), sum(map(len, clicks.values()))]}
