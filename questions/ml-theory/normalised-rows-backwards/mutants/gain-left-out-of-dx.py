import math


def layer_norm(rows, gamma, beta, upstream, eps):
    width = len(gamma)
    y, dx = [], []
    dgamma, dbeta = [0.0] * width, [0.0] * width
    for row, up in zip(rows, upstream):
        mean = sum(row) / width
        centred = [value - mean for value in row]
        scale = math.sqrt(sum(value * value for value in centred) / width + eps)
        hat = [value / scale for value in centred]
        y.append([g * h + b for g, h, b in zip(gamma, hat, beta)])
        inner = list(up)
        mean_inner = sum(inner) / width
        mean_product = sum(i * h for i, h in zip(inner, hat)) / width
        dx.append([(i - mean_inner - h * mean_product) / scale for i, h in zip(inner, hat)])
        for j in range(width):
            dgamma[j] += up[j] * hat[j]
            dbeta[j] += up[j]
    return {"y": y, "dx": dx, "dgamma": dgamma, "dbeta": dbeta}
