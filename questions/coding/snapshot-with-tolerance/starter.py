def snapshot_differences(expected, actual, atol, rtol):
    """Where two JSON values differ, as [[path, kind], ...].

    Paths: "$" for the whole, ".key" into a dict, "[i]" into a list.
    Kinds: "type", "value", "missing" (only in expected), "extra" (only in actual).
    Numbers agree if |expected - actual| <= atol + rtol * |expected|; NaN and infinities only with their like.
    """
    raise NotImplementedError
