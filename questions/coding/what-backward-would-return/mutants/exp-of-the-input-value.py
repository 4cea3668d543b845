import math


def value_and_gradients(inputs, steps):
    values = list(inputs)
    for name, *used in steps:
        a = values[used[0]]
        if name == "add":
            values.append(a + values[used[1]])
        elif name == "mul":
            values.append(a * values[used[1]])
        elif name == "exp":
            values.append(math.exp(a))
        elif name == "relu":
            values.append(a if a > 0 else 0.0)
        else:
            values.append(a)

    gradients = [0.0] * len(values)
    gradients[-1] = 1.0
    for index in range(len(values) - 1, len(inputs) - 1, -1):
        name, *used = steps[index - len(inputs)]
        above = gradients[index]
        a = used[0]
        if name == "add":
            gradients[a] += above
            gradients[used[1]] += above
        elif name == "mul":
            gradients[a] += above * values[used[1]]
            gradients[used[1]] += above * values[a]
        elif name == "exp":
            gradients[a] += above * values[a]
        elif name == "relu" and values[a] > 0:
            gradients[a] += above
    return [values[-1], gradients[: len(inputs)]]
