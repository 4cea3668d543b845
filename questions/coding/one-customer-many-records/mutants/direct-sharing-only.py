def group_records(records):
    owner, groups = {}, []
    for index, keys in enumerate(records):
        groups.append(min([owner.setdefault(key, index) for key in keys] or [index]))
    return groups
