def check_notebook(cells):
    """Verdict on each cell of a notebook, comparing the recorded run with one from top to bottom.

    cells: list of {"count": int or None, "reads": [names], "writes": [names]}; counts are all different.
    Returns a list of "fails", "new", "differs" or "same", in the order of the file.
    """
    raise NotImplementedError
