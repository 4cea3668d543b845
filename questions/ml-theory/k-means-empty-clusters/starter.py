def kmeans_step(values, dim, centroids):
    """Do one round of k-means and return [labels, new_centroids, inertia].

    values     flat list of numbers: point i is values[i * dim:(i + 1) * dim]
    dim        numbers per point, at least 1
    centroids  list of lists of dim numbers, at least one

    An empty cluster moves onto a farthest point, see the task.
    """
    raise NotImplementedError
