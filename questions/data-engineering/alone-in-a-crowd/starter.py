def check(rows, quasi, sensitive, k, l):
    """Check an extract for k-anonymity and l-diversity.

    rows: list of dicts, each with all columns. quasi: list of column names.
    sensitive: a column name. k, l: whole numbers, at least 1.
    Returns {"k": int, "l": int, "suppress": [row numbers from 0, ascending]};
    without rows "k" and "l" are None.
    """
    raise NotImplementedError
