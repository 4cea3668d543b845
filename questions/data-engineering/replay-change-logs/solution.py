from heapq import merge


def replay(table, position, files):
    rows = {key: dict(row) for key, row in table.items()}
    skipped = 0
    for number, key, columns in merge(*files, key=lambda change: change[0]):
        if number <= position:
            skipped += 1
            continue
        if number > position + 1:
            break
        if columns is None:
            rows.pop(key, None)
        else:
            rows.setdefault(key, {}).update(columns)
        position = number
    return {"table": rows, "position": position, "skipped": skipped}
