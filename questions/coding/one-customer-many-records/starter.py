def group_records(records):
    """Group records that are connected by shared keys.

    records: list of lists of keys (strings or whole numbers), possibly empty.
    Returns for each record the smallest index of a record in its group.
    """
    raise NotImplementedError
