def templates(lines):
    """Group log lines by template.

    lines: list of strings.
    Returns a list of [template, count, first line], by falling count, then by first appearance.
    """
    raise NotImplementedError
