from itertools import combinations, product


def pairwise_tests(parameters, forbidden):
    banned = {frozenset((str(a[1]), str(b[1]))) for a, b in forbidden}
    allowed = []
    for row in product(*(values for _, values in parameters)):
        pairs = {frozenset((str(a), str(b))) for a, b in combinations(row, 2)}
        if not pairs & banned:
            allowed.append((row, pairs))
    open_pairs = set().union(*(pairs for _, pairs in allowed)) if allowed else set()
    tests = []
    while open_pairs:
        row, pairs = max(allowed, key=lambda one: len(one[1] & open_pairs))
        open_pairs -= pairs
        tests.append(list(row))
    return tests
