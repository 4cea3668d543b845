from itertools import combinations, product


def pairwise_tests(parameters, forbidden):
    banned = set()
    for (name_a, value_a), (name_b, value_b) in forbidden:
        a = place(parameters, name_a, value_a)
        b = place(parameters, name_b, value_b)
        banned.add(frozenset((a, b)))

    allowed = []
    for picks in product(*(range(len(values)) for _, values in parameters)):
        pairs = {frozenset(pair) for pair in combinations(enumerate(picks), 2)}
        if not pairs & banned:
            allowed.append((picks, pairs))

    open_pairs = set().union(*(pairs for _, pairs in allowed)) if allowed else set()
    tests = []
    while open_pairs:
        picks, pairs = max(allowed, key=lambda one: len(one[1] & open_pairs))
        open_pairs -= pairs
        tests.append([parameters[i][1][k] for i, k in enumerate(picks)])
    return tests


def place(parameters, name, value):
    """Position of the parameter, and of the value in its list."""
    for i, (other, values) in enumerate(parameters):
        if other == name:
            return i, values.index(value)
    raise KeyError(name)
