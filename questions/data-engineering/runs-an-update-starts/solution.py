from collections import deque


def runs(pipelines, updates):
    readers = {}
    for pipeline in pipelines:
        for table in pipeline["needs"]:
            readers.setdefault(table, []).append(pipeline)
    seen = {pipeline["id"]: set() for pipeline in pipelines}
    started = []
    for update in updates:
        queue = deque([update])
        while queue:
            table = queue.popleft()
            for pipeline in readers.get(table, []):
                have = seen[pipeline["id"]]
                have.add(table)
                if len(have) == len(pipeline["needs"]):
                    have.clear()
                    started.append(pipeline["id"])
                    queue.extend(pipeline["makes"])
    return started
