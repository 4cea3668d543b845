def nearest_labels(typed, labels, limit):
    """Map each typed string to the closest official label, or None.

    typed, labels: lists of strings; limit: largest accepted distance, 0 or more.
    Distance: deletions, insertions, replacements and swaps of neighbouring letters, each 1;
    a swapped letter is not touched again. Equal distances: the alphabetically first label.
    """
    raise NotImplementedError
