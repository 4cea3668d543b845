def merge_summaries(parts):
    """Merge summaries [count, mean, sample variance] of separate groups of values into one of the same form.

    Count 0 comes with None for mean and variance, count 1 with None for the variance; the result follows the same rules.
    """
    raise NotImplementedError
