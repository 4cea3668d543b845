TYPES = {"int": int, "float": (int, float), "str": str, "bool": bool}


def fault_of(value, rule):
    if not value or value != value:
        return "missing" if rule["required"] else None
    if not isinstance(value, TYPES[rule["type"]]):
        return "type"
    if isinstance(value, bool) and rule["type"] != "bool":
        return "type"
    if "min" in rule and value < rule["min"]:
        return "range"
    if "max" in rule and value > rule["max"]:
        return "range"
    return None


def report(rows, schema):
    rejected = []
    faults = {}

    def count(column, fault):
        of_column = faults.setdefault(column, {})
        of_column[fault] = of_column.get(fault, 0) + 1

    for number, row in enumerate(rows):
        bad = False
        for column, rule in schema.items():
            fault = fault_of(row.get(column), rule)
            if fault:
                count(column, fault)
                bad = True
        for column in row:
            if column not in schema:
                count(column, "unexpected")
        if bad:
            rejected.append(number)
    return {"rejected": rejected, "faults": faults}
