def class_shares(rows, labels, smoothing, row):
    """Naive Bayes class probabilities for one row of categories with blanks (None).

    rows: training rows, equally long lists of values or None; labels: one string per row; smoothing: above 0.
    Returns a dict class -> probability, or None without training rows.
    """
    raise NotImplementedError
