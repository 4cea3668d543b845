def pool_imputations(estimates, variances):
    """Pool the results of one analysis on several imputed tables by Rubin's rules.

    estimates, variances: one number per table; variances are squared standard errors, above 0.
    Returns {"estimate", "error", "missing_share", "freedom"}, or None for fewer than two tables.
    When all estimates are equal, missing_share is 0 and freedom is None.
    """
    raise NotImplementedError
