def rank(documents, query, top):
    """Rank documents for a query by tf-idf.

    documents: list of strings; query: string; top: most results wanted, 0 or more.
    Words are what str.lower().split() gives.
    Returns [[index, score], ...], best first, equal scores by smaller index, only scores above 0.
    """
    raise NotImplementedError
