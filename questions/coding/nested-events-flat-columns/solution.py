def escaped(key):
    return key.replace("\\", "\\\\").replace(".", "\\.")


def flatten(event):
    columns = {}
    stack = [(escaped(key), value) for key, value in reversed(event.items())]
    while stack:
        path, value = stack.pop()
        if isinstance(value, dict) and value:
            stack.extend((f"{path}.{escaped(key)}", inner) for key, inner in reversed(value.items()))
        elif isinstance(value, list) and value:
            stack.extend((f"{path}.{index}", value[index]) for index in range(len(value) - 1, -1, -1))
        else:
            columns[path] = value
    return columns
