def calibration_error(scores, labels, bins):
    """Expected calibration error with equal-size bins; equal scores stay in one bin.

    scores: probabilities of label 1; labels: 0 or 1; bins: 1 or more. Returns a float, or None without rows.
    """
    raise NotImplementedError
