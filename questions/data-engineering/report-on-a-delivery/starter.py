def report(rows, schema):
    """Check rows against a schema and count what is wrong.

    rows: list of dicts, column name -> value.
    schema: dict, column name -> {"type": "int" | "float" | "str" | "bool",
        "required": bool, and optionally "min" and "max"}.
    Returns {"rejected": [row numbers from 0], "faults": {column: {fault: count}}}.
    """
    raise NotImplementedError
