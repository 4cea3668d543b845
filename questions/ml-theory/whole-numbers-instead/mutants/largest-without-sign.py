def quantised_layer(weights, x, bias):
    x_scale, x_whole = quantise(x)
    rows = [quantise(row) for row in weights]
    sums = [sum(w * v for w, v in zip(whole, x_whole)) for _, whole in rows]
    y = [total * scale * x_scale + b for total, (scale, _), b in zip(sums, rows, bias)]
    return {"weights": [whole for _, whole in rows], "x": x_whole, "sums": sums, "y": y}


def quantise(numbers):
    scale = max(numbers, default=0) / 127
    if scale == 0:
        return 0.0, [0] * len(numbers)
    return scale, [max(-127, min(127, round(v / scale))) for v in numbers]
