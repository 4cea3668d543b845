def diff(old, new):
    """Compare two versions of a data set by their manifests.

    old, new: dicts, path -> content hash.
    Returns {"added": [paths], "removed": [paths], "changed": [paths],
             "moved": [[old path, new path]], "unchanged": int}; all lists sorted.
    """
    raise NotImplementedError
