import math
import random


def covariance(rows):
    count, width = len(rows), len(rows[0])
    means = [sum(row[j] for row in rows) / count for j in range(width)]
    centred = [[value - mean for value, mean in zip(row, means)] for row in rows]
    return [[sum(row[i] * row[j] for row in centred) / (count - 1) for j in range(width)] for i in range(width)]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def leading_axis(matrix, source):
    vector = [source.gauss(0, 1) for _ in matrix]
    for _ in range(10_000):
        image = times(matrix, vector)
        length = math.sqrt(sum(value * value for value in image))
        following = [value / length for value in image]
        change = max(abs(a - b) for a, b in zip(following, vector))
        vector = following
        if change < 1e-12:
            break
    return vector


def principal_axes(rows, k):
    if len(rows) < 2:
        return []
    matrix = covariance(rows)
    width = len(matrix)
    total = sum(matrix[i][i] for i in range(width))
    source = random.Random(7)
    found = []
    while len(found) < min(k, width):
        left = sum(matrix[i][i] for i in range(width))
        if total <= 0 or left <= 1e-9 * total:
            break
        axis = leading_axis(matrix, source)
        variance = sum(a * b for a, b in zip(axis, times(matrix, axis)))
        largest = max(abs(value) for value in axis)
        lead = next(value for value in axis if abs(value) >= largest - 1e-6)
        if lead < 0:
            axis = [-value for value in axis]
        found.append({"axis": axis, "variance": variance})
        matrix = [[matrix[i][j] - variance * axis[i] * axis[j] for j in range(width)] for i in range(width)]
    return found
