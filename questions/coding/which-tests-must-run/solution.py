from collections import defaultdict, deque


def affected(imports, changed, tests):
    importers = defaultdict(list)
    for module, imported in imports.items():
        for other in imported:
            importers[other].append(module)
    reached = set(changed)
    queue = deque(reached)
    while queue:
        for module in importers[queue.popleft()]:
            if module not in reached:
                reached.add(module)
                queue.append(module)
    return sorted(reached.intersection(tests))
