import math


def attend(x, w_q, w_k, w_v, causal, padding):
    queries, keys, values = multiply(x, w_q), multiply(x, w_k), multiply(x, w_v)
    width = len(w_v[0])
    scale = math.sqrt(len(w_q[0]))
    output = []
    for i, query in enumerate(queries):
        visible = [j for j in range(len(x)) if not padding[j] and (not causal or j <= i)]
        scores = [sum(a * b for a, b in zip(query, keys[j])) / scale for j in visible]
        peak = max(sum(a * b for a, b in zip(query, key)) / scale for key in keys)
        shares = [math.exp(score - peak) for score in scores]
        total = sum(shares)
        output.append([
            sum(share * values[j][column] for share, j in zip(shares, visible)) / total if visible else 0.0
            for column in range(width)
        ])
    return output


def multiply(rows, matrix):
    columns = list(zip(*matrix))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in rows]
