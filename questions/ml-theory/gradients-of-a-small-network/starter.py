def loss_and_gradients(layers, inputs, labels):
    """Mean softmax cross-entropy of a ReLU network and its gradients.

    layers: [{"w": one row of weights for each output, "b": one bias for each output}, ...], at least one.
    inputs: one list of numbers for each example, at least one; labels: index of the right class of each.
    Returns {"loss": float, "grads": [{"w": ..., "b": ...}, ...]} with the shapes of layers.
    """
    raise NotImplementedError
