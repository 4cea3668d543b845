def schedule(losses, budgets, keep_one_in):
    """Order in which one worker trains trials by asynchronous successive halving.

    losses[t][r]: loss of trial t after budgets[r] epochs; budgets: ascending; keep_one_in: at least 2.
    Returns the list of jobs as [trial, budget].
    """
    raise NotImplementedError
