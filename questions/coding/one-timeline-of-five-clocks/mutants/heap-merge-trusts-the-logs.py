from heapq import merge


def timeline(logs, offsets):
    def shifted(number):
        return [(time + offsets[number], number, event) for time, event in logs[number]]

    seen, line = set(), []
    for time, number, event in merge(*(shifted(number) for number in range(len(logs)))):
        if event not in seen:
            seen.add(event)
            line.append([time, number, event])
    return line
