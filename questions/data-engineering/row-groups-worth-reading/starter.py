def plan(groups, predicates):
    """Decide from statistics which row groups to skip, read, or take as a whole.

    groups: list of {"rows": int, "stats": {column: {"min": v, "max": v, "nulls": int}}}.
        min and max are None if all values of the column are null. A column may lack statistics.
    predicates: list of [column, op, value], all of which must hold; op is one of
        "=", "!=", "<", "<=", ">", ">=", and value is never None.
    Returns a list with "skip", "filter" or "take" for each group.
    """
    raise NotImplementedError
