def timeline(logs, offsets):
    entries = sorted(
        (time + offset, number, event)
        for number, (log, offset) in enumerate(zip(logs, offsets))
        for time, event in log
    )
    seen, line = set(), []
    for time, number, event in entries:
        if event not in seen:
            seen.add(event)
            line.append([time, number, event])
    return line
