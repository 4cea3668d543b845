def ratio_interval(clicks, views, draws, level):
    """Percentile bootstrap interval of total clicks over total views, with given draws of users.

    clicks, views: one whole number per user; draws: lists of user numbers, with repetitions; level: above 0, below 1.
    Returns [low, high], or None when no draw has a view.
    """
    raise NotImplementedError
