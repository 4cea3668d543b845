def pruning_path(errors, left, right):
    """Penalties at which the best pruned tree changes, and its number of leaves.

    errors[i]: wrongly classified rows if node i were a leaf, whole numbers, at least the sum over its children.
    left[i], right[i]: children, larger than i, or -1 and -1 at a leaf; node 0 is the root.
    Returns [[0.0, leaves], [alpha, leaves], ...] with ascending alpha; the last entry has one leaf.
    """
    raise NotImplementedError
