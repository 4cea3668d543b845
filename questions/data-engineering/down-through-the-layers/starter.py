def search(vectors, layers, entry, query, ef, k):
    """Search a hierarchical navigable small-world graph.

    vectors: list of vectors; node i has vectors[i].
    layers: from the top layer to the bottom; layers[l][i] lists the neighbours of node i
        on that layer (empty if it is not there).
    entry: the node to start from on the top layer.
    ef: width of the search on the bottom layer, at least k.
    Returns {"nearest": [up to k node numbers, nearest first],
             "computed": number of distances computed, entry included}.
    """
    raise NotImplementedError
