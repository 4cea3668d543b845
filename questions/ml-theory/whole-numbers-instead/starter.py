def quantised_layer(weights, x, bias):
    """A linear layer with 8-bit whole numbers: one scale for each row of weights, one for the input.

    weights: list of rows, one for each output; x: one number for each input; bias: one number for each output.
    Returns {"weights": whole rows, "x": whole numbers, "sums": whole sums, "y": outputs as floats}.
    """
    raise NotImplementedError
