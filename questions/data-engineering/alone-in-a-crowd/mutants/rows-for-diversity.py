def check(rows, quasi, sensitive, k, l):
    groups = {}
    for number, row in enumerate(rows):
        groups.setdefault(tuple(row[column] for column in quasi), []).append(number)
    diversity = {key: len([rows[i][sensitive] for i in members]) for key, members in groups.items()}
    suppress = [i for key, members in groups.items() if len(members) < k or diversity[key] < l for i in members]
    return {
        "k": min(map(len, groups.values()), default=None),
        "l": min(diversity.values(), default=None),
        "suppress": sorted(suppress),
    }
