def quantised_layer(weights, x, bias):
    x_scale, x_whole = quantise(x)
    flat = [v for row in weights for v in row]
    scale, whole = quantise(flat)
    n = len(x)
    rows = [whole[i * n:(i + 1) * n] for i in range(len(weights))]
    sums = [sum(w * v for w, v in zip(row, x_whole)) for row in rows]
    y = [total * scale * x_scale + b for total, b in zip(sums, bias)]
    return {"weights": rows, "x": x_whole, "sums": sums, "y": y}


def quantise(numbers):
    scale = max((abs(v) for v in numbers), default=0) / 127
    if scale == 0:
        return 0.0, [0] * len(numbers)
    return scale, [round(v / scale) for v in numbers]
