def seed_centres(points, k, draws):
    """Indices of the first k centres, chosen as in k-means++ with given random numbers.

    points: lists of whole numbers, all equally long, at least one; k: 1 or more.
    draws: k numbers in [0, 1), one for each centre, used in order.
    """
    raise NotImplementedError
