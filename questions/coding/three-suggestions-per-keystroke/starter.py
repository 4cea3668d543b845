def suggest(searches, typed):
    """For each typed prefix the three most frequent queries that begin with it.

    searches: list of query strings, with repetitions; typed: list of prefixes (may be empty strings).
    Returns a list of lists, each of at most three distinct queries: by falling count, then alphabetically.
    """
    raise NotImplementedError
