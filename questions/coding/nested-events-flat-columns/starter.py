def flatten(event):
    """Flatten a nested JSON object into columns.

    event: dict with string keys; values are JSON (dicts, lists, strings, numbers, booleans, None).
    Returns a dict from escaped, dot-joined path to leaf value; empty objects and lists are leaves.
    """
    raise NotImplementedError
