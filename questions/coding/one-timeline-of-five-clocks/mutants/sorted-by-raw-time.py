def timeline(logs, offsets):
    entries = sorted(
        (time, number, event, offset)
        for number, (log, offset) in enumerate(zip(logs, offsets))
        for time, event in log
    )
    seen, line = set(), []
    for time, number, event, offset in entries:
        if event not in seen:
            seen.add(event)
            line.append([time + offset, number, event])
    return line
