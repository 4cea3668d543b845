def pack(lengths, limit):
    room, place = [], []
    for length in lengths:
        fitting = [row for row in range(len(room)) if room[row] >= length]
        if fitting:
            row = min(fitting, key=lambda one: room[one])
        else:
            row = len(room)
            room.append(limit)
        room[row] -= length
        place.append(row)
    return [len(room), sum(room), place]
