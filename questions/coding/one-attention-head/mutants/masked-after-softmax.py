import math


def attend(x, w_q, w_k, w_v, causal, padding):
    queries, keys, values = multiply(x, w_q), multiply(x, w_k), multiply(x, w_v)
    scale = math.sqrt(len(w_q[0]))
    output = []
    for i, query in enumerate(queries):
        scores = [sum(a * b for a, b in zip(query, key)) / scale for key in keys]
        peak = max(scores)
        shares = [math.exp(score - peak) for score in scores]
        total = sum(shares)
        shares = [
            0.0 if padding[j] or (causal and j > i) else share / total
            for j, share in enumerate(shares)
        ]
        output.append([sum(a * b for a, b in zip(shares, column)) for column in zip(*values)])
    return output


def multiply(rows, matrix):
    columns = list(zip(*matrix))
    return [[sum(a * b for a, b in zip(row, column)) for column in columns] for row in rows]
