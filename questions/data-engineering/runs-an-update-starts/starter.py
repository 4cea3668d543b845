def runs(pipelines, updates):
    """The pipelines that start, in order, when tables are updated.

    pipelines: list of {"id": str, "needs": [tables, at least one], "makes": [tables]}.
    updates: names of tables updated from outside, in order.
    No pipeline depends on its own result, directly or through others.
    Returns the list of ids in the order in which the runs start.
    """
    raise NotImplementedError
