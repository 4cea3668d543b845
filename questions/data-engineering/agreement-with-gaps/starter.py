def alpha(items):
    """Chance-corrected agreement of annotators on nominal labels (Krippendorff's alpha).

    items: one list per comment, with one entry per annotator: a label, or None if
        that annotator did not see the comment.
    Returns a float, or None if alpha is undefined.
    """
    raise NotImplementedError
