def affected(imports, changed, tests):
    touched = set(changed)
    return sorted(test for test in set(tests) if test in touched or touched.intersection(imports.get(test, [])))
