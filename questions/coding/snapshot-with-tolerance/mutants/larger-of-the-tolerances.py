import math


def sort_of(value):
    if value is None:
        return "none"
    if isinstance(value, bool):  # before number: True is an int in Python
        return "bool"
    if isinstance(value, (int, float)):
        return "number"
    return {str: "string", list: "list", dict: "dict"}[type(value)]


def numbers_agree(expected, actual, atol, rtol):
    if math.isnan(expected) or math.isnan(actual):
        return math.isnan(expected) and math.isnan(actual)
    if math.isinf(expected) or math.isinf(actual):
        return expected == actual
    return abs(expected - actual) <= max(atol, rtol * abs(expected))


def snapshot_differences(expected, actual, atol, rtol):
    found = []

    def compare_parts(steps):
        for path, in_expected, in_actual, pick in steps:
            if not in_actual:
                found.append([path, "missing"])
            elif not in_expected:
                found.append([path, "extra"])
            else:
                walk(path, *pick())

    def walk(path, one, two):
        sort = sort_of(one)
        if sort != sort_of(two):
            found.append([path, "type"])
        elif sort == "dict":
            compare_parts([
                (f"{path}.{key}", key in one, key in two, lambda key=key: (one[key], two[key]))
                for key in sorted({*one, *two})
            ])
        elif sort == "list":
            compare_parts([
                (f"{path}[{i}]", i < len(one), i < len(two), lambda i=i: (one[i], two[i]))
                for i in range(max(len(one), len(two)))
            ])
        elif sort == "number":
            if not numbers_agree(one, two, atol, rtol):
                found.append([path, "value"])
        elif one != two:
            found.append([path, "value"])

    walk("$", expected, actual)
    return found
