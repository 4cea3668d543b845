def plan_run(tasks, before, after):
    """Order the tasks 0 .. tasks-1 of a pipeline.

    before, after: lists of equal length; before[i] must finish before after[i] starts.
        A pair may occur more than once.
    Returns {"order": [...], "stuck": [...]}: "order" always takes the smallest task that is ready;
    "stuck" lists, ascending, the tasks that can never start.
    """
    raise NotImplementedError
