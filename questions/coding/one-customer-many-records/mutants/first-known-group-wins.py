def group_records(records):
    group_of, groups = {}, []
    for index, keys in enumerate(records):
        known = [group_of[key] for key in keys if key in group_of]
        group = min(known) if known else index
        for key in keys:
            group_of[key] = group
        groups.append(group)
    return groups
