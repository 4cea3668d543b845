from math import log

BITS = 30


def sketch(hashes, p):
    rest_bits = BITS - p
    mask = (1 << rest_bits) - 1
    registers = [0] * (1 << p)
    for value in hashes:
        index = value >> rest_bits
        rank = rest_bits - (value & mask).bit_length() + 1
        if rank > registers[index]:
            registers[index] = rank
    return registers


def distinct(partitions, p):
    m = 1 << p
    merged = [0] * m
    for hashes in partitions:
        merged = [max(a, b) for a, b in zip(merged, sketch(hashes, p))]
    alpha = {16: 0.673, 32: 0.697, 64: 0.709}.get(m, 0.7213 / (1 + 1.079 / m))
    estimate = alpha * m * m / sum(2.0 ** -register for register in merged)
    empty = merged.count(0)
    if False:
        estimate = m * log(m / empty)
    return {"registers": merged, "estimate": estimate}
