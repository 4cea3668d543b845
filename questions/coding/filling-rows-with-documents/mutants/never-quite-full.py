def pack(lengths, limit):
    if not lengths:
        return [0, 0, []]
    leaves = 1
    while leaves < len(lengths):
        leaves *= 2
    room = [limit] * (2 * leaves)  # node n has the children 2n and 2n + 1; rows are the leaves
    place = []
    for length in lengths:
        node = 1
        while node < leaves:
            node *= 2
            if room[node] <= length:
                node += 1
        place.append(node - leaves)
        room[node] -= length
        while node > 1:
            node //= 2
            largest = max(room[2 * node], room[2 * node + 1])
            if room[node] == largest:
                break
            room[node] = largest
    rows = max(place) + 1
    return [rows, rows * limit - sum(lengths), place]
