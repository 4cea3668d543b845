def score(tree, row):
    while isinstance(tree, dict):
        tree = tree["left"] if row[tree["feature"]] <= tree["at"] else tree["right"]
    return tree


def violation(kind, difference):
    """How much a change of the score by `difference` goes against the relation."""
    if kind == "same":
        return abs(difference)
    return -difference if kind == "up" else difference


def changed_rows(relation, row):
    feature = relation["feature"]
    if relation["kind"] == "same":
        return [{**row, feature: value} for value in relation["values"]]
    return [{**row, feature: row[feature] + amount} for amount in relation["by"]]


def broken_relations(tree, rows, relations, tolerance):
    before = [score(tree, row) for row in rows]
    broken = []
    for i, relation in enumerate(relations):
        for j, row in enumerate(rows):
            found = [violation(relation["kind"], score(tree, one) - before[j]) for one in changed_rows(relation, row)]
            if found and max(found) > tolerance:
                broken.append([i, j, max(found)])
    return broken
