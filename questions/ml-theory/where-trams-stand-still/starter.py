def hot_spots(points, radius, min_points):
    """Density-based clusters of points in the plane.

    points: list of [x, y], whole numbers; radius: number >= 0; min_points: 1 or more, counting the point itself.
    Returns a list with the cluster number of each point, numbered by the first core point; -1 is noise.
    Border points follow their nearest core point (the first in the list among equally near ones).
    """
    raise NotImplementedError
