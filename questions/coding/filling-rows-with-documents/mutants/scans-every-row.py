def pack(lengths, limit):
    room, place = [], []
    for length in lengths:
        row = next((row for row, free in enumerate(room) if free >= length), len(room))
        if row == len(room):
            room.append(limit)
        room[row] -= length
        place.append(row)
    return [len(room), sum(room), place]
