import math


def forward(layers, example):
    """Activations before each layer, and the logits."""
    activations, current = [], example
    for number, layer in enumerate(layers):
        activations.append(current)
        current = [sum(w * a for w, a in zip(row, current)) + bias for row, bias in zip(layer["w"], layer["b"])]
        if number < len(layers) - 1:
            current = [max(value, 0.0) for value in current]
    return activations, current


def loss_and_gradients(layers, inputs, labels):
    count = len(inputs)
    grads = [{"w": [[0.0] * len(row) for row in layer["w"]], "b": [0.0] * len(layer["b"])} for layer in layers]
    loss = 0.0
    for example, label in zip(inputs, labels):
        activations, logits = forward(layers, example)
        peak = max(logits)
        shares = [math.exp(value - peak) for value in logits]
        total = sum(shares)
        loss += -math.log(shares[label] / total + 1e-12) / count
        error = [(share / total - (c == label)) / count for c, share in enumerate(shares)]
        for number in range(len(layers) - 1, -1, -1):
            inward = activations[number]
            for o, e in enumerate(error):
                grads[number]["b"][o] += e
                for i, a in enumerate(inward):
                    grads[number]["w"][o][i] += e * a
            if number > 0:
                rows = layers[number]["w"]
                error = [
                    sum(e * row[i] for e, row in zip(error, rows)) if a > 0 else 0.0
                    for i, a in enumerate(inward)
                ]
    return {"loss": loss, "grads": grads}
