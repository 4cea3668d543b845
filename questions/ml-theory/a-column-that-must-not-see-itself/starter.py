def encode_out_of_fold(categories, labels, folds, prior_weight):
    """Smoothed rate of positive labels per category, computed from the rows of other folds only.

    categories, labels (0 or 1), folds: one entry per row; prior_weight: 0 or more.
    Returns one float per row, or None for a row when there are no rows in other folds.
    """
    raise NotImplementedError
