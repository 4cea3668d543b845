def some_and_all(op, value, low, high):
    """Whether some value between low and high may match, and whether each one must."""
    if op == "=":
        return low <= value <= high, low == value == high
    if op == "!=":
        return not low <= value <= high, value < low or value > high
    if op == "<":
        return low < value, high < value
    if op == "<=":
        return low <= value, high <= value
    if op == ">":
        return high > value, low > value
    return high >= value, low >= value


def plan(groups, predicates):
    decisions = []
    for group in groups:
        some, every = group["rows"] > 0, True
        for column, op, value in predicates:
            stats = group["stats"].get(column)
            if stats is None:
                every = False
            elif stats["min"] is None:
                some = False
            else:
                may, must = some_and_all(op, value, stats["min"], stats["max"])
                some = some and may
                every = every and must and stats["nulls"] == 0
        decisions.append("skip" if not some else "take" if every else "filter")
    return decisions
