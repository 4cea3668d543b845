from heapq import heappop, heappush


def backfill(tasks, days, wrong, slots):
    rank = {task["id"]: number for number, task in enumerate(tasks)}
    readers = {task["id"]: [] for task in tasks}
    for task in tasks:
        for needed in task["needs"]:
            readers[needed].append(task["id"])
    past = {task["id"] for task in tasks if task["past"]}

    def dependants(name, day):
        yield from ((reader, day) for reader in readers[name])
        if name in past and day + 1 < days:
            yield name, day + 1

    repeat = set()
    stack = [(name, day) for name, day in wrong]
    while stack:
        run = stack.pop()
        if run not in repeat:
            repeat.add(run)
            stack.extend(dependants(*run))

    waiting = dict.fromkeys(repeat, 0)
    for run in repeat:
        for later in dependants(*run):
            waiting[later] += 1
    ready = []
    for (name, day), count in waiting.items():
        if count == 0:
            heappush(ready, (day, rank[name], name))
    steps = []
    while ready:
        now = []
        steps.append(now)
        while ready and len(now) < slots:
            day, _, name = heappop(ready)
            now.append([name, day])
            for later in dependants(name, day):
                waiting[later] -= 1
                if waiting[later] == 0:
                    heappush(ready, (later[1], rank[later[0]], later[0]))
    return steps
