def search(codebooks, vectors, query, k):
    """Encode vectors by product quantisation and find the k nearest to a query.

    codebooks: list of M codebooks; each is a list of centroids of length d / M.
    vectors: list of vectors of length d. query: a vector of length d.
    k: how many to return, at least 1.
    Returns {"codes": one list of M centroid numbers per vector,
             "nearest": [[vector number, approximate squared distance], ...]}.
    """
    raise NotImplementedError
