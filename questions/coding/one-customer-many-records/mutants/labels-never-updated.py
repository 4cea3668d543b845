def group_records(records):
    parent = list(range(len(records)))

    def find(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    owner = {}
    for index, keys in enumerate(records):
        for key in keys:
            one, other = find(owner.setdefault(key, index)), find(index)
            if one != other:
                parent[max(one, other)] = min(one, other)
    return parent
