def backfill(tasks, days, wrong, slots):
    """Plan the repetition of wrong runs and of all that depends on them.

    tasks: list of {"id": str, "needs": [ids of other tasks], "past": bool}, not sorted by dependency.
    days: number of days, 0 to days - 1, for which all tasks have run.
    wrong: list of [task id, day] whose result is wrong; may hold copies.
    slots: runs that can go on at the same time, at least 1; each takes one step.
    Returns the steps: a list of lists of [task id, day].
    """
    raise NotImplementedError
