def group_records(records):
    parent = list(range(len(records)))

    def find(node):
        return node if parent[node] == node else find(parent[node])

    owner = {}
    for index, keys in enumerate(records):
        for key in keys:
            one, other = find(owner.setdefault(key, index)), find(index)
            if one != other:
                parent[max(one, other)] = min(one, other)
    return [find(index) for index in range(len(records))]
