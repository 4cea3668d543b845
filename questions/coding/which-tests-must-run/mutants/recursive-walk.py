from collections import defaultdict


def affected(imports, changed, tests):
    importers = defaultdict(list)
    for module, imported in imports.items():
        for other in imported:
            importers[other].append(module)
    reached = set()

    def visit(module):
        reached.add(module)
        for other in importers[module]:
            if other not in reached:
                visit(other)

    for module in changed:
        visit(module)
    return sorted(reached.intersection(tests))
