def replay(table, position, files):
    """Bring a table up to date from change files.

    table: dict, key -> row (a dict, column -> value); the state after change number `position`.
    files: list of lists of changes, each sorted by number. A change is
        [number, key, columns]: columns is a dict to be merged into the row
        (which is created if absent), or None to delete the row.
    Returns {"table": dict, "position": int, "skipped": int}.
    """
    raise NotImplementedError
