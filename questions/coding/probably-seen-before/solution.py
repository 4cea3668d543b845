def filter_report(size, hashes, added, asked):
    bits = bytearray(size)  # one byte per bit, for clarity

    def positions(key):
        first, step = 2654435761 * key, 40503 * key + 1
        return [((first + j * step) % 4294967296) % size for j in range(hashes)]

    for key in added:
        for position in positions(key):
            bits[position] = 1
    seen = [key for key in asked if all(bits[position] for position in positions(key))]
    truly = set(added)
    return [sum(bits), seen, sum(key not in truly for key in seen)]
