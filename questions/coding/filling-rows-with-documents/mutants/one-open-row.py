def pack(lengths, limit):
    place, room, rows = [], 0, 0
    for length in lengths:
        if length > room:
            rows += 1
            room = limit
        room -= length
        place.append(rows - 1)
    return [rows, rows * limit - sum(lengths), place]
