from collections import defaultdict


def seen_orders(events):
    after, before = defaultdict(set), defaultdict(set)
    held = defaultdict(dict)  # thread -> lock -> number of acquisitions
    for thread, action, lock in events:
        mine = held[thread]
        if action == "acquire":
            if lock not in mine:
                for other in mine:
                    after[other].add(lock)
                    before[lock].add(other)
            mine[lock] = mine.get(lock, 0) + 1
        else:
            mine[lock] -= 1
            if mine[lock] == 0:
                del mine[lock]
    return after, before


def risky_locks(events):
    after, before = seen_orders(events)
    locks = {lock for _, _, lock in events}

    finished, visited = [], set()
    for root in locks:
        if root in visited:
            continue
        visited.add(root)
        stack = [(root, iter(after[root]))]
        while stack:
            lock, following = stack[-1]
            step = next((other for other in following if other not in visited), None)
            if step is None:
                finished.append(lock)
                stack.pop()
            else:
                visited.add(step)
                stack.append((step, iter(after[step])))

    groups, placed = [], set()
    for root in reversed(finished):
        if root in placed:
            continue
        placed.add(root)
        group, stack = [], [root]
        while stack:
            lock = stack.pop()
            group.append(lock)
            for other in before[lock]:
                if other not in placed:
                    placed.add(other)
                    stack.append(other)
        if len(group) > 1:
            groups.append(sorted(group))
    return sorted(groups)
