def cheapest_route(steps, source, target, most_lossy):
    """Fewest minutes from source to target with at most most_lossy lossy steps.

    steps: list of [from, to, minutes, lossy]; formats are names, minutes whole numbers >= 0, lossy a bool.
    Returns the minutes, or None when no route is allowed.
    """
    raise NotImplementedError
