def value_and_gradients(inputs, steps):
    """Value of a recorded computation and its derivatives by the inputs.

    inputs: at least one number, the values 0 .. k-1.
    steps: ["add", a, b], ["mul", a, b], ["exp", a], ["relu", a] or ["detach", a], where a and b are numbers
    of earlier values; step j makes value k + j. The last value is the result.
    Returns [result, [one derivative for each input]].
    """
    raise NotImplementedError
