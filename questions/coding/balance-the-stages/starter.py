def slowest_stage(costs, stages):
    """Cut the layers, in order, into at most `stages` groups of neighbours.

    costs: cost of each layer, whole numbers of 0 or more; may be empty.
    stages: 1 or more.
    Returns the cost of the most expensive group when the cuts are chosen to make it as small as possible
    (0 for no layers).
    """
    raise NotImplementedError
